import { severities } from '@internal/vendor-common';
import { z } from 'zod';

const MAX_OFFSET = 1_000_000;
const MAX_LIMIT = 200;
const MAX_SEARCH = 200;

const whole = (min: number, max: number, example: string) => {
  const error = `has to be given once, as a whole number from ${min} to ${max}, for example ${example}.`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine(value => value >= min && value <= max, { error })
    .optional();
};

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .enum(words, {
      error: `has to be given once, as one of: ${words.join(', ')}.`,
    })
    .optional();

const someOf = <const T extends readonly [string, ...string[]]>(words: T) => {
  const error = `has to be one of: ${words.join(
    ', ',
  )}. Repeat the parameter for several.`;
  const word = z.enum(words, { error });
  return z
    .union([word.transform(one => [one]), z.array(word, { error })], { error })
    .optional();
};

const onlyTrue = z
  .enum(['true', 'false'], {
    error: 'has to be given once, as true; without it nothing is left out.',
  })
  .transform(value => value === 'true')
  .optional();

const search = z
  .string({ error: 'has to be given once, as text.' })
  .max(MAX_SEARCH, {
    error: `has to be at most ${MAX_SEARCH} characters long.`,
  })
  .transform(value => value.trim() || undefined)
  .optional();

const page = {
  offset: whole(0, MAX_OFFSET, 'offset=0'),
  limit: whole(1, MAX_LIMIT, 'limit=25'),
  search,
  order: oneOf(['asc', 'desc']),
};

/** `ScanQuery` as query parameters. */
export const scanQuerySchema = z.strictObject({
  ...page,
  policy: someOf([
    'passed',
    'failed',
    'accepted',
    'noPolicy',
    'notApplicable',
    'notEvaluated',
    'unknown',
  ]),
  sort: oneOf(['severity', 'inUse', 'asset', 'policy', 'createdAt']),
});

/** `PostureQuery` as query parameters. */
export const postureQuerySchema = z.strictObject({
  ...page,
  state: someOf(['failing', 'passing', 'notEvaluated']),
  sort: oneOf(['score', 'name', 'lastSeen']),
});

/** `ResultQuery` as query parameters. */
export const resultQuerySchema = z.strictObject({
  ...page,
  severity: someOf(severities),
  fixable: onlyTrue,
  inUse: onlyTrue,
  exploitable: onlyTrue,
  knownExploited: onlyTrue,
  sort: oneOf(['severity', 'cvss', 'name', 'package', 'disclosedAt']),
});

/** For routes without query parameters. */
export const noQuerySchema = z.strictObject({});
