export { SummaryLine } from './SummaryLine';
