import type { FilterNode } from './FilterNode';

/** Joins terms of a filter, so that joins of the same type never nest. One term stays as it is. */
export function joinFilters(
  type: 'and' | 'or',
  terms: readonly FilterNode[],
): FilterNode {
  if (terms.length === 1) {
    return terms[0];
  }
  return {
    type,
    terms: terms.flatMap(term => (term.type === type ? term.terms : [term])),
  };
}
