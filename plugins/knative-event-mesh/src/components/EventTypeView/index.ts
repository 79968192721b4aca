export { EventTypeView } from './EventTypeView';
export { ViewSkeleton } from './ViewSkeleton';
