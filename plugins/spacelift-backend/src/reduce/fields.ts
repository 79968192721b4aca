import { z } from 'zod';

// Any field but an id may be null or missing, and new kinds of values may come, so that each piece below takes a strange
// value for "Spacelift does not say" instead of giving the whole line up.

const MAX_TEXT = 500;

/** A text without surrounding space, cut at 500 characters; null when there is none. */
export const text = textUpTo(MAX_TEXT);

/** The same with another length. */
export function textUpTo(length: number) {
  return z
    .string()
    .transform(value => cut(value.trim(), length) || null)
    .nullable()
    .catch(null);
}

// Not in the middle of a character that takes two units.
function cut(value: string, length: number): string {
  return value.length > length
    ? `${value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`
    : value;
}

/** Yes, no, or null for not said. */
export const flag = z.boolean().nullable().catch(null);

/** A whole number from 0; null for not said. */
export const count = z.int().min(0).nullable().catch(null);

/** A time as ISO 8601, from seconds since 1970; null for not said. */
export const time = z
  .number()
  .min(0)
  .max(253_402_300_799)
  .transform(seconds => new Date(seconds * 1000).toISOString())
  .nullable()
  .catch(null);

/** An address of a web page; null for everything that is none, because it becomes a link. */
export const webUrl = z
  .string()
  .max(2000)
  .refine(
    value => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  )
  .nullable()
  .catch(null);

/** Texts, once each; what is none is left out. */
export const texts = z
  .array(z.unknown())
  .transform(items => [
    ...new Set(items.flatMap(item => text.parse(item) ?? [])),
  ])
  .catch([]);

/** A list whose lines are read one by one later; empty for anything else. */
export const lines = z.array(z.unknown()).catch([]);

/** An id, which everything else hangs on. */
export const id = z.string().min(1).max(200);
