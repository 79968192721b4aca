export { useUrlState, type UrlStateOptions } from './useUrlState';
export type { UrlValues } from './urlValues';
