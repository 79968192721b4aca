export { stylesheet, stylesheetName } from './stylesheet';
