export { AlertPanel } from './AlertPanel';
