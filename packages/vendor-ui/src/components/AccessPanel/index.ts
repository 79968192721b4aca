export { AccessPanel } from './AccessPanel';
