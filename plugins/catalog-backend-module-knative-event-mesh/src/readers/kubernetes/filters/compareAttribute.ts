import { withoutNul } from '../../fields';
import type { KnownAttributes, TriggerFilter } from './TriggerFilter';

const MAX_TEXT = 500;

/** A text of a condition as it is shown. */
export function shownText(text: string): string {
  return withoutNul(text).slice(0, MAX_TEXT);
}

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
    conditions: [
      { match, attribute: shownText(attribute), value: shownText(value) },
    ],
    judge: known => {
      const actual = knownValue(known, attribute);
      if (actual === undefined || !holds) {
        return 'maybe';
      }
      return holds(actual, value) ? 'yes' : 'no';
    },
  };
}
