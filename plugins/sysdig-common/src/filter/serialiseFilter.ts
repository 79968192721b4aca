import type { FilterComparison, FilterNode } from './FilterNode';
import { quoteFilterValue } from './quoteFilterValue';

/**
 * Text of a filter in its one canonical form. A join inside another join always gets parentheses, so that the meaning
 * never rests on which of `and` and `or` a language binds tighter.
 */
export function serialiseFilter(node: FilterNode): string {
  switch (node.type) {
    case 'compare':
      return serialiseComparison(node);
    case 'not':
      return `not ${serialiseComparison(node.term)}`;
    default:
      return node.terms
        .map(term =>
          term.type === 'and' || term.type === 'or'
            ? `(${serialiseFilter(term)})`
            : serialiseFilter(term),
        )
        .join(` ${node.type} `);
  }
}

function serialiseComparison(node: FilterComparison): string {
  const { field, operator, values, bare } = node;
  switch (operator) {
    case 'exists':
      return `${field} exists`;
    case 'in':
      return `${field} in (${values.map(quoteFilterValue).join(', ')})`;
    default:
      return `${field} ${operator} ${
        bare ? values[0] : quoteFilterValue(values[0])
      }`;
  }
}
