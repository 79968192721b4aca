import { reportKinds } from '../types';
import { planReport, refuse } from './planReport';
import type { PlanOptions, ReportPlan } from './ReportPlan';

/**
 * How Sysdig is asked for an entity's four reports, in their usual order. Annotations are data of whoever can edit
 * the entity: nothing in them throws, and nothing in them leaves the operator's scope.
 *
 * When a custom filter is all that the entity has and no report can use it, all four are wanted with a problem, so
 * that its reasons are seen where the reports would be.
 */
export function planReports(
  annotations: Record<string, string> | undefined,
  options: PlanOptions = {},
): ReportPlan[] {
  const plans = reportKinds.map(kind =>
    planReport(kind, annotations ?? {}, options),
  );
  if (plans.some(plan => plan.wanted)) {
    return plans;
  }
  return plans.map(plan => {
    const [refusal] = plan.notes;
    return refusal ? refuse(plan.kind, refusal.message) : plan;
  });
}
