const UNITS: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** How long before (or after) `now` something was, in words: "now", "2 min. ago", "yesterday". Both in milliseconds since 1970. */
export function relativeTime(at: number, now: number, locale?: string): string {
  const seconds = (at - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
    style: 'short',
  });
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit
    ? format.format(Math.trunc(seconds / unit[1]), unit[0])
    : format.format(0, 'second');
}
