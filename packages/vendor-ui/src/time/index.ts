export { relativeTime } from './relativeTime';
export { useNow } from './useNow';
