export { planReports } from './planReports';
export type { LocalFilter, PlanOptions, ReportPlan } from './ReportPlan';
