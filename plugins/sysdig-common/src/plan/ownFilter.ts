import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import type { FilterNode } from '../filter/FilterNode';
import { joinFilters } from '../filter/joinFilters';
import { splitValueList } from '../filter/splitValueList';
import type { ReportKind } from '../types';
import type { LocalFilter } from './ReportPlan';

/** What the annotations with values mean for one report. */
export interface OwnFilter {
  node: FilterNode;
  localFilter?: LocalFilter;
}

/** The filter of a report from its own annotations; undefined when none of them asks for the report. */
export function ownFilter(
  kind: ReportKind,
  annotations: Record<string, string>,
): OwnFilter | undefined {
  const present = valuesAnnotations.flatMap(({ key, uses }) => {
    const values = splitValueList(annotations[key] ?? '');
    return uses
      .filter(use => use.report === kind && values.length > 0)
      .map(use => ({ ...use, values }));
  });
  if (!present.some(use => use.role === 'asks')) {
    return undefined;
  }

  const localFilter: LocalFilter = {};
  for (const { local, values } of present) {
    if (local) {
      localFilter[local] = values;
    }
  }

  const terms = present
    // The repository says more than the registry, and one search is enough when the portal compares both itself.
    .filter(
      use =>
        use.local !== 'registryName' ||
        localFilter.registryRepository === undefined,
    )
    .map(({ field, operator, values }): FilterNode => {
      if (operator === 'in') {
        return { type: 'compare', field, operator, values };
      }
      return joinFilters(
        'or',
        values.map(value => ({
          type: 'compare',
          field,
          operator,
          values: [value],
        })),
      );
    });
  return {
    node: joinFilters('and', terms),
    ...(Object.keys(localFilter).length > 0 && { localFilter }),
  };
}
