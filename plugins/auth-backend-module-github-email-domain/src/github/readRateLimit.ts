const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

function inSeconds(seconds: number, now: number): Date | undefined {
  return seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS
    ? new Date(now + seconds * 1000)
    : undefined;
}

/** Whether an answer is a rate limit, and until when if GitHub says so. */
export function readRateLimit(
  status: number,
  headers: Headers,
  body: string,
  now = Date.now(),
): { until?: Date } | undefined {
  const limited =
    status === 429 ||
    (status === 403 &&
      (headers.get('x-ratelimit-remaining') === '0' ||
        headers.has('retry-after') ||
        /rate limit|abuse detection/i.test(body)));
  if (!limited) {
    return undefined;
  }
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null && /^\d+$/.test(retryAfter)) {
    return { until: inSeconds(Number(retryAfter), now) };
  }
  const reset = headers.get('x-ratelimit-reset');
  if (reset !== null && /^\d+$/.test(reset)) {
    return { until: inSeconds(Number(reset) - now / 1000, now) };
  }
  return {};
}
