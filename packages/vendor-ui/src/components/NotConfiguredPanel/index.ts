export { NotConfiguredPanel } from './NotConfiguredPanel';
