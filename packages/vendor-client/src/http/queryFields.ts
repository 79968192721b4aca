import { z } from 'zod';

/** A whole number; `example` is for the message. */
export function wholeField(min: number, max: number, example: string) {
  const error = `has to be given once, as a whole number from ${min} to ${max}, for example ${example}.`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine(value => value >= min && value <= max, { error })
    .optional();
}

/** One of some words. */
export function oneOfField<const T extends readonly [string, ...string[]]>(
  words: T,
) {
  return z
    .enum(words, {
      error: `has to be given once, as one of: ${words.join(', ')}.`,
    })
    .optional();
}

/** Some of some words, once each; for several they are separated by commas, or the parameter is repeated. */
export function someOfField<const T extends readonly [string, ...string[]]>(
  words: T,
) {
  const error = `has to be one of: ${words.join(
    ', ',
  )}. Separate several by commas, or repeat the parameter.`;
  return z
    .union([z.string(), z.array(z.string())], { error })
    .transform(values => [
      ...new Set([values].flat().flatMap(value => value.split(','))),
    ])
    .pipe(z.array(z.enum(words, { error })))
    .optional();
}

/** A flag that leaves something out when it is true. */
export const onlyTrueField = z
  .enum(['true', 'false'], {
    error: 'has to be given once, as true; without it nothing is left out.',
  })
  .transform(value => value === 'true')
  .optional();

/** A text of limited length; nothing but blanks is no text. */
export function textField(maxLength: number) {
  return z
    .string({ error: 'has to be given once, as text.' })
    .max(maxLength, {
      error: `has to be at most ${maxLength} characters long.`,
    })
    .transform(value => value.trim() || undefined)
    .optional();
}

/** Several texts of limited length; the parameter is repeated. */
export function textsField(maxItems: number, maxLength: number) {
  const error = `has to be text of at most ${maxLength} characters. Repeat the parameter for several, at most ${maxItems}.`;
  const item = z.string({ error }).trim().min(1, { error }).max(maxLength, {
    error,
  });
  return z
    .union(
      [item.transform(one => [one]), z.array(item).max(maxItems, { error })],
      { error },
    )
    .optional();
}
