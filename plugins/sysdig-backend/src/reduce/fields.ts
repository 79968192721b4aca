import type { SeverityCounts } from '@internal/vendor-common';
import { z } from 'zod';

// Sysdig's description calls no field required, so each piece below takes a missing or strange value for
// "Sysdig does not say" instead of giving the whole line up. Missing is allowed for, not caught: a caught value costs
// an error object each, which counts with the tens of thousands of fields of a large scan.

const MAX_TEXT = 500;
// Seconds since 1970 stay below this until the year 5138, milliseconds passed it in 1973.
const FIRST_MILLISECONDS = 1e11;

/** A text without surrounding space, cut at 500 characters; null when there is none. */
export const text = z
  .string()
  .nullish()
  .transform(value => value?.trim().slice(0, MAX_TEXT) || null)
  .catch(null);

/** Yes, no, or null for not said. */
export const flag = z
  .boolean()
  .nullish()
  .transform(value => value ?? null)
  .catch(null);

/** A whole number from 0; null for not said. */
export const count = z
  .int()
  .min(0)
  .nullish()
  .transform(value => value ?? null)
  .catch(null);

function toIso(value: string | number | null | undefined): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  const number = Number(value);
  let date: Date;
  if (value === '' || Number.isNaN(number)) {
    date = new Date(value);
  } else {
    date = new Date(number < FIRST_MILLISECONDS ? number * 1000 : number);
  }
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A time as ISO 8601, from a text, from seconds or from milliseconds since 1970; null for not said. */
export const time = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(toIso)
  .catch(null);

/** A list whose lines are read one by one later; empty for anything else. */
export const lines = z
  .array(z.unknown())
  .nullish()
  .transform(value => value ?? [])
  .catch([]);

/** A map whose values are read one by one later; null for anything else. */
export const lookup = z.record(z.string(), z.unknown()).nullable().catch(null);

const noCounts: SeverityCounts = {
  critical: null,
  high: null,
  medium: null,
  low: null,
  negligible: null,
};

/** Findings by severity; a missing number is not known, which is not zero. */
export const severityCounts = z
  .object({
    critical: count,
    high: count,
    medium: count,
    low: count,
    negligible: count,
  })
  .catch(() => ({ ...noCounts }));
