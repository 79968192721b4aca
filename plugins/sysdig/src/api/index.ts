export { sysdigApiRef, type SysdigApi } from './SysdigApi';
export { SysdigClient } from './SysdigClient';
