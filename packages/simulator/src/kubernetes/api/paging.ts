import { z } from 'zod';
import { badRequest, StatusError } from '../StatusError';

const continueSchema = z.object({
  v: z.literal('meta.k8s.io/v1'),
  start: z.string(),
});

/** One page of a list, and what leads to the next one. */
export interface Page<Item> {
  items: Item[];
  /** Empty on the last page. */
  continueToken: string;
  /** How many come after this page. */
  remaining: number;
}

function readStart(token: string): string {
  try {
    const json: unknown = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    );
    return continueSchema.parse(json).start;
  } catch {
    throw badRequest('continue key is not valid: invalid continue token');
  }
}

function writeToken(start: string): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', start })).toString(
    'base64url',
  );
}

/**
 * The part of a list that a caller asked for with `limit` and `continue`.
 *
 * @param items - sorted by key
 * @param expires - whether every continue token has run out: 410
 */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  query: URLSearchParams,
  expires: boolean,
): Page<Item> {
  const token = query.get('continue') ?? '';
  const limitText = query.get('limit') ?? '0';
  const limit = /^\d{1,9}$/.test(limitText) ? Number(limitText) : NaN;
  if (Number.isNaN(limit)) {
    throw badRequest(
      `limit: Invalid value: "${limitText}": must be a whole number that is not negative`,
    );
  }
  if (token && expires) {
    throw new StatusError(
      410,
      'Expired',
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
    );
  }
  const start = token ? readStart(token) : '';
  const left = items.filter(item => keyOf(item) >= start);
  if (limit === 0 || left.length <= limit) {
    return { items: left, continueToken: '', remaining: 0 };
  }
  return {
    items: left.slice(0, limit),
    continueToken: writeToken(keyOf(left[limit])),
    remaining: left.length - limit,
  };
}
