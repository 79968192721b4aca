export { AbsentReports } from './AbsentReports';
