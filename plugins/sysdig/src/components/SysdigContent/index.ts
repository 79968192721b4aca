export { SysdigContent } from './SysdigContent';
