import type { ConfigCheck } from '../ConfigProblem';
import { findNearest } from '../findNearest';

/**
 * Finds top-level keys that nothing installed reads: usually a typing mistake, which stock
 * Backstage ignores in silence.
 *
 * @param known - every top-level key that something reads
 */
export function findUnknownKeys(known: ReadonlySet<string>): ConfigCheck {
  return config =>
    config
      .keys()
      .filter(key => !known.has(key))
      .map(key => {
        const meant = findNearest(key, known);
        return {
          key,
          problem: 'Nothing in this portal reads this key.',
          fix: meant
            ? `Did you mean "${meant}"? Rename it.`
            : 'Remove it, or install the plugin that reads it.',
        };
      });
}
