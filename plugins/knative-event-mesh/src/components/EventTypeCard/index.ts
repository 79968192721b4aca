export { EventTypeCard } from './EventTypeCard';
