import type { SettingsReader } from '@internal/vendor-client';

/** Reads a number from 0 to 1, which may be a text. */
export function readRatio(
  reader: SettingsReader,
  key: string,
  raw: unknown,
  fallback: number,
): number {
  if (!reader.has(key)) {
    return fallback;
  }
  const ratio =
    typeof raw === 'number' || typeof raw === 'string' ? Number(raw) : NaN;
  if (ratio >= 0 && ratio <= 1) {
    return ratio;
  }
  reader.report(
    key,
    'It is not a number from 0 to 1.',
    `Write for example ${fallback}.`,
  );
  return fallback;
}
