import { filterLanguages } from '../filter/filterLanguages';
import type { FilterNode } from '../filter/FilterNode';
import { FilterSyntaxError } from '../filter/FilterSyntaxError';
import { joinFilters } from '../filter/joinFilters';
import { parseFilter } from '../filter/parseFilter';
import { reportKinds, type ReportKind } from '../types';

/**
 * A report's filter within the operator's fence, so that whatever the filter says, both must hold. Undefined when the
 * report's language cannot say so; such a report must not be asked at all.
 */
export function fenceFilter(
  kind: ReportKind,
  scope: string,
  filter: FilterNode,
): FilterNode | undefined {
  const fence = readScope(kind, scope);
  return 'node' in fence ? joinFilters('and', [fence.node, filter]) : undefined;
}

/** The reports that can still be asked for within the operator's fence, for the start of the portal. */
export function findScopedReports(scope: string): ReportKind[] {
  return reportKinds.filter(kind => 'node' in readScope(kind, scope));
}

/**
 * What is wrong with the operator's fence, for the start of the portal: it fits none of the reports, so that there
 * would be nothing to show. Undefined when it fits at least one. An empty text is no fence.
 */
export function findScopeProblem(scope: string): string | undefined {
  if (scope.trim() === '' || findScopedReports(scope).length > 0) {
    return undefined;
  }
  const reasons = reportKinds.map(kind => {
    const fence = readScope(kind, scope);
    return 'reason' in fence ? `${kind}: ${fence.reason}` : '';
  });
  return `The expression fits none of the four reports. ${reasons.join(' ')}`;
}

function readScope(
  kind: ReportKind,
  scope: string,
): { node: FilterNode } | { reason: string } {
  try {
    const node = parseFilter(kind, scope);
    // Sysdig does not say what it makes of two comparisons where it documents one; a fence must not rest on a guess.
    return filterLanguages[kind].joins.includes('and')
      ? { node }
      : {
          reason: `The ${kind} report knows a single comparison, which is the entity's own.`,
        };
  } catch (error) {
    if (error instanceof FilterSyntaxError) {
      return { reason: error.message };
    }
    throw error;
  }
}
