const HTTP_DATE = /^[A-Za-z]{3,9},? /;

/**
 * How many milliseconds a `Retry-After` header asks for, which is a number of seconds or a date; 0 for a date in the
 * past. Undefined when it is absent or neither.
 */
export function parseRetryAfter(
  value: string | null,
  now: number,
): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    return Math.ceil(Number(text) * 1000);
  }
  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
