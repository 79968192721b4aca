import type { KnownAttributes, TriggerFilter } from './TriggerFilter';

/** Longest value that is shown. */
export const MAX_VALUE = 500;

const comparisons = new Map<
  string,
  (actual: string, wanted: string) => boolean
>([
  ['exact', (actual, wanted) => actual === wanted],
  ['prefix', (actual, wanted) => actual.startsWith(wanted)],
  ['suffix', (actual, wanted) => actual.endsWith(wanted)],
]);

function knownValue(
  known: KnownAttributes,
  attribute: string,
): string | undefined {
  if (attribute === 'type') {
    return known.type;
  }
  // Sources of event types can hold variables in braces.
  return attribute === 'source' && !known.source?.includes('{')
    ? known.source
    : undefined;
}

/** Whether this is a comparison of attributes with values. */
export function isComparison(match: string): boolean {
  return comparisons.has(match);
}

/** The comparison of one attribute with a value. */
export function compareAttribute(
  match: string,
  attribute: string,
  value: string,
): TriggerFilter {
  const holds = comparisons.get(match);
  return {
    conditions: [{ match, attribute, value: value.slice(0, MAX_VALUE) }],
    judge: known => {
      const actual = knownValue(known, attribute);
      if (actual === undefined || !holds) {
        return 'maybe';
      }
      return holds(actual, value) ? 'yes' : 'no';
    },
  };
}
