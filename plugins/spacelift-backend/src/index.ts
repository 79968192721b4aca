export { spaceliftPlugin as default } from './plugin';
export { findSpaceliftProblems } from './config';
export type {
  SpaceliftService,
  SpaceliftStatus,
  TriggerOrder,
} from './services/SpaceliftService';
export {
  spaceliftClockServiceRef,
  spaceliftServiceRef,
} from './services/spaceliftServiceRef';
