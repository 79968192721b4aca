export { isSysdigAvailable } from '@internal/plugin-sysdig-common';
export { sysdigApiRef, type SysdigApi } from './api';
export { sysdigPlugin, sysdigPlugin as default } from './plugin';
export { SysdigPage } from './SysdigPage';
export { sysdigTranslationRef } from './translation';
