export { EventTypePanel } from './EventTypePanel';
