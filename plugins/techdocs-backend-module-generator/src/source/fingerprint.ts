import { createHash } from 'node:crypto';
import type { SourceFile } from './SourceFile';

/**
 * A short text that changes when a file is added, removed or edited.
 *
 * @param settings - whatever else decides what the pages look like
 */
export function fingerprint(
  files: readonly SourceFile[],
  settings: string,
): string {
  const hash = createHash('sha256').update(settings);
  for (const { target, bytes, changedAt } of files) {
    hash.update(JSON.stringify([target, bytes, changedAt]));
  }
  return hash.digest('hex').slice(0, 32);
}
