import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import { serialiseFilter } from '../filter/serialiseFilter';
import { reportKinds } from '../types';
import { ownFilter } from './ownFilter';
import type { PlanOptions, ReportPlan } from './ReportPlan';

/** How Sysdig is asked for an entity's four reports, in their usual order. Throws nothing. */
export function planReports(
  annotations: Record<string, string> | undefined,
  _options: PlanOptions = {},
): ReportPlan[] {
  return reportKinds.map(kind => {
    const own = ownFilter(kind, annotations ?? {});
    return {
      kind,
      wanted: own !== undefined,
      ...(own && {
        filter: serialiseFilter(own.node),
        localFilter: own.localFilter,
      }),
      notes: [],
      missing: own
        ? []
        : valuesAnnotations
            .filter(({ uses }) =>
              uses.some(use => use.report === kind && use.role === 'asks'),
            )
            .map(({ key }) => key),
    };
  });
}
