import { SYSDIG_ANNOTATION_PREFIX } from '../annotations';
import { planReports } from '../plan';
import type { PlanOptions, ReportPlan } from '../plan';
import { reportKinds, type ReportKind } from '../types';

type Plans = Record<ReportKind, ReportPlan>;

/** The plans for annotations without their prefix, by report. */
export function planNamed(
  annotations: Record<string, string>,
  options?: PlanOptions,
): Plans {
  const plans = planReports(
    Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [
        SYSDIG_ANNOTATION_PREFIX + name,
        value,
      ]),
    ),
    options,
  );
  expect(plans.map(({ kind }) => kind)).toEqual(reportKinds);
  const [runtime, registry, pipeline, posture] = plans;
  return { runtime, registry, pipeline, posture };
}

/** Which reports are wanted. */
export function wantedKinds(plans: Plans): ReportKind[] {
  return reportKinds.filter(kind => plans[kind].wanted);
}

/** What the wanted reports are asked, or the problem instead. */
export function wantedFilters(
  plans: Plans,
): Record<string, string | undefined> {
  return Object.fromEntries(
    wantedKinds(plans).map(kind => [
      kind,
      plans[kind].filter ?? plans[kind].problem,
    ]),
  );
}

/** Codes of a plan's notes. */
export function noteCodes({ notes }: ReportPlan): string[] {
  return notes.map(({ code }) => code);
}
