import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import type { FilterNode } from '../filter/FilterNode';
import { findForbiddenCharacter } from '../filter/findForbiddenCharacter';
import { joinFilters } from '../filter/joinFilters';
import { splitValueList } from '../filter/splitValueList';
import type { ReportKind } from '../types';
import type { LocalFilter } from './ReportPlan';

/** What a report is asked, or why it must not be asked. */
export type Question =
  | { node: FilterNode; localFilter?: LocalFilter }
  | { problem: string };

/** What the annotations with values ask of a report; undefined when none of them asks for it. */
export function ownQuestion(
  kind: ReportKind,
  annotations: Record<string, string>,
): Question | undefined {
  const present = valuesAnnotations.flatMap(({ key, uses }) => {
    const values = splitValueList(annotations[key] ?? '');
    return uses
      .filter(use => use.report === kind && values.length > 0)
      .map(use => ({ ...use, key, values }));
  });
  if (!present.some(use => use.role === 'asks')) {
    return undefined;
  }
  for (const { key, values } of present) {
    const forbidden = findForbiddenCharacter(values.join());
    if (forbidden) {
      return {
        problem: `The annotation ${key} holds the character ${forbidden}, which cannot be seen. It takes values separated by commas, on one line: write it again without that character.`,
      };
    }
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
