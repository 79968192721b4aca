const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

function twoParts(
  seconds: number,
  large: readonly [size: number, unit: string],
  small: readonly [size: number, unit: string],
): string {
  const rest = Math.floor((seconds % large[0]) / small[0]);
  return `${Math.floor(seconds / large[0])}${large[1]}${
    rest > 0 ? `${rest}${small[1]}` : ''
  }`;
}

/** A time span as kubectl prints it, the coarser the longer it is: `95s`, `4m10s`, `3h20m`, `5d`. */
export function formatAge(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const whole = (size: number, unit: string) =>
    `${Math.floor(seconds / size)}${unit}`;
  if (seconds < 0) {
    return '<invalid>';
  }
  if (seconds < 2 * MINUTE) {
    return `${seconds}s`;
  }
  if (seconds < 10 * MINUTE) {
    return twoParts(seconds, [MINUTE, 'm'], [1, 's']);
  }
  if (seconds < 3 * HOUR) {
    return whole(MINUTE, 'm');
  }
  if (seconds < 8 * HOUR) {
    return twoParts(seconds, [HOUR, 'h'], [MINUTE, 'm']);
  }
  if (seconds < 2 * DAY) {
    return whole(HOUR, 'h');
  }
  if (seconds < 8 * DAY) {
    return twoParts(seconds, [DAY, 'd'], [HOUR, 'h']);
  }
  if (seconds < 2 * YEAR) {
    return whole(DAY, 'd');
  }
  return seconds < 8 * YEAR
    ? twoParts(seconds, [YEAR, 'y'], [DAY, 'd'])
    : whole(YEAR, 'y');
}

/** The time since a timestamp as kubectl prints it; `<unknown>` without one. */
export function formatSince(timestamp: string, now: number): string {
  return timestamp ? formatAge(now - Date.parse(timestamp)) : '<unknown>';
}
