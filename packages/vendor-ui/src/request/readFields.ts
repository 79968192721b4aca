const MAX_SENTENCE = 500;

/** A body as object, or an empty one when it is anything else. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** A text that says something, cut where no sentence would go on; undefined for anything else. */
export function readSentence(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    return undefined;
  }
  const text = value.trim();
  return text.length > MAX_SENTENCE
    ? `${text.slice(0, MAX_SENTENCE - 1)}…`
    : text;
}

/** Seconds from a body, or from the header Retry-After (seconds or a date). */
export function readRetryAfter(
  value: unknown,
  header: string | null,
  now: number,
): number | undefined {
  const candidates = [
    typeof value === 'number' ? value : NaN,
    header ? Number(header) : NaN,
    header ? (Date.parse(header) - now) / 1000 : NaN,
  ];
  const seconds = candidates.find(candidate => Number.isFinite(candidate));
  return seconds === undefined ? undefined : Math.max(0, Math.ceil(seconds));
}
