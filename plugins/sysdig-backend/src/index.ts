export { sysdigPlugin as default } from './plugin';
export { findSysdigProblems } from './config';
export { reduceDetail, type DetailAnswer } from './reduce/reduceDetail';
export type { SysdigService, SysdigStatus } from './services/SysdigService';
export {
  sysdigClockServiceRef,
  sysdigServiceRef,
} from './services/sysdigServiceRef';
