import * as fc from 'fast-check';
import { filterLanguages } from '../filter/filterLanguages';
import type { FilterComparison, FilterNode } from '../filter/FilterNode';
import { findForbiddenCharacter } from '../filter/findForbiddenCharacter';
import { joinFilters } from '../filter/joinFilters';
import type { ReportKind } from '../types';

/** Texts that have broken filters elsewhere, and whatever else a text can hold. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '"',
    '\\',
    '\\"',
    '" or 1=1',
    '" or name exists and name != "',
    '") or (freeText in ("',
    "' or ''='",
    'a) or (b',
    '%22%20or%20',
    '\u201cquoted\u201d',
    'ünïcödé 日本 🧦',
    '${SYSDIG_SECURE_TOKEN}',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '(', ')', '=', ' ', 'or', 'x', '\n'),
    maxLength: 12,
  }),
);

/** Texts that may stand in a filter. */
export const fineText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('a', 'b'),
  hostileText.filter(text => findForbiddenCharacter(text) === undefined),
);

/** Filters that a report understands, with at most as many joins inside each other. */
export function filterNodes(
  kind: ReportKind,
  {
    values = fineText,
    depth = 2,
  }: { values?: typeof fineText; depth?: number } = {},
): fc.Arbitrary<FilterNode> {
  const { joins, not } = filterLanguages[kind];
  const comparison = comparisons(kind, values);
  const leaf: fc.Arbitrary<FilterNode> = not
    ? fc.oneof(
        comparison,
        comparison.map(term => ({ type: 'not' as const, term })),
      )
    : comparison;
  if (joins.length === 0 || depth === 0) {
    return leaf;
  }
  // Without parentheses there is only one level.
  const inner =
    joins.length > 1 ? filterNodes(kind, { values, depth: depth - 1 }) : leaf;
  return fc
    .record({
      type: fc.constantFrom(...joins),
      terms: fc.array(inner, { minLength: 1, maxLength: 3 }),
    })
    .map(({ type, terms }) => joinFilters(type, terms));
}

function comparisons(
  kind: ReportKind,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<FilterComparison> {
  const { fields, flags, operators } = filterLanguages[kind];
  return fc
    .record({
      field: fc.constantFrom(...fields),
      operator: fc.constantFrom(...operators),
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
      yes: fc.boolean(),
    })
    .map(({ field, operator, values, yes }): FilterComparison => {
      if (flags.includes(field)) {
        const word = [String(yes)];
        return {
          type: 'compare',
          field,
          operator: '=',
          values: word,
          bare: true,
        };
      }
      const count = { exists: 0, in: values.length }[String(operator)] ?? 1;
      return {
        type: 'compare',
        field,
        operator,
        values: values.slice(0, count),
      };
    });
}
