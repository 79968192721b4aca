export { relativeTime } from './relativeTime';
export { useNow } from './useNow';
export { usePageVisible } from './usePageVisible';
