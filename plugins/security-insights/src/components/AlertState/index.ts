export { AlertState } from './AlertState';
