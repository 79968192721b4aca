export { ResultPanel } from './ResultPanel';
