export { matchesLocalFilter } from './matchesLocalFilter';
export { planReports } from './planReports';
export type { LocalFilter, PlanOptions, ReportPlan } from './ReportPlan';
export { findScopedReports, findScopeProblem } from './scope';
