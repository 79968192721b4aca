import type { VendorResponse } from '@internal/vendor-client';
import { readMessage } from './readMessage';

const SECOND = 1000;

/**
 * Whether GitHub refuses because it was asked too often, which it does with 403 as well, and for how many seconds as far as
 * `retry-after` does not say it, which the client reads itself. Undefined when it is no such refusal.
 */
export function readRateLimit(
  response: VendorResponse,
  now: number,
): { retryAfterSeconds?: number } | undefined {
  const { status, headers } = response;
  const usedUp = headers.get('x-ratelimit-remaining') === '0';
  const asksForPause = headers.has('retry-after');
  const secondary = /secondary rate limit|abuse detection/i.test(
    readMessage(response),
  );
  if (
    status !== 429 &&
    !(status === 403 && (usedUp || asksForPause || secondary))
  ) {
    return undefined;
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return usedUp && !asksForPause && Number.isFinite(reset)
    ? { retryAfterSeconds: Math.max(1, Math.ceil(reset - now / SECOND)) }
    : {};
}
