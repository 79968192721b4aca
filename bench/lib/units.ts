const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** "8,000" */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** Bytes as "812 kB" or "12.3 MB", in powers of 1000. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${whole.format(bytes / 1000)} kB`
    : `${oneDigit.format(bytes / 1_000_000)} MB`;
}

/** "4.2 ms" or "231 ms" */
export function formatMs(ms: number): string {
  return `${(ms < 10 ? oneDigit : whole).format(ms)} ms`;
}

/** "12.3 s" */
export function formatSeconds(seconds: number): string {
  return `${oneDigit.format(seconds)} s`;
}

/** How many times `a` is `b`: "49", "0.6". A dash when there is nothing to divide by. */
export function formatRatio(a: number, b: number): string {
  if (!Number.isFinite(a / b)) {
    return '-';
  }
  return a / b >= 10 ? whole.format(a / b) : oneDigit.format(a / b);
}
