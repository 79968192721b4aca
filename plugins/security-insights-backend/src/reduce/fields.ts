import { z } from 'zod';

// Any field but the number may be null, missing or new, so that each piece below takes a strange value for "GitHub does not
// say" instead of giving the whole alert up. Missing is allowed for, not caught: a caught value costs an error object each.

const MAX_TEXT = 500;

/** A text without surrounding space, cut at 500 characters; null when there is none. */
export const text = z
  .string()
  .nullish()
  .transform(value => cut(value?.trim() ?? '', MAX_TEXT) || null)
  .catch(null);

/** A longer text in Markdown, as it is; null when there is none. */
export const longText = z
  .string()
  .nullish()
  .transform(value => value ?? null)
  .catch(null);

/** Cuts a text, and not in the middle of a character that takes two units. */
export function cut(value: string, length: number): string {
  return value.length > length
    ? `${value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`
    : value;
}

/** Whether GitHub says so. */
export const flag = z
  .boolean()
  .nullish()
  .transform(value => value ?? false)
  .catch(false);

/** The number of a line; null for not said. */
export const line = z
  .int()
  .min(1)
  .nullish()
  .transform(value => value ?? null)
  .catch(null);

/** A time as ISO 8601; null for not said. */
export const time = z
  .string()
  .nullish()
  .transform(value => {
    const date = new Date(value ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
  })
  .catch(null);

/** An address of a web page; null for everything that is none, because it becomes a link. */
export const webUrl = z
  .string()
  .max(2000)
  .nullish()
  .transform(value =>
    value && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
      ? value
      : null,
  )
  .catch(null);

/** An object of which anything may be missing; null when it is missing itself. */
export function part<T extends z.ZodRawShape>(shape: T) {
  return z
    .object(shape)
    .nullish()
    .transform(value => value ?? null)
    .catch(null);
}

/** The login of an account. */
export const login = part({ login: text }).transform(
  account => account?.login ?? null,
);

/** What every alert has. The number is what everything else hangs on. */
export const commonFields = {
  number: z.int().min(1),
  state: text,
  html_url: webUrl,
  created_at: time,
  updated_at: time,
};
