import { createHash } from 'node:crypto';
import type { GuardSettings } from '../settings/EnvironmentSettings';

/** Whether an answer is believed. */
export type DropVerdict =
  | { apply: true }
  | {
      apply: false;
      /** How often this answer came in a row, this time included. */
      seen: number;
    };

/**
 * Keeps a mesh that is suddenly empty, or almost so, from emptying the catalog: such an answer counts only when it has
 * come several times in a row, unchanged. In memory, so that each replica of the portal counts for itself.
 */
export class DropGuard {
  private suspect?: { fingerprint: string; seen: number };

  constructor(private readonly settings: GuardSettings) {}

  /**
   * @param previous - how many entities there are now
   * @param refs - references of the entities of the new answer, sorted
   */
  judge(previous: number, refs: readonly string[]): DropVerdict {
    const { onEmpty, maxDropRatio, confirmations } = this.settings;
    const isDrop =
      refs.length < previous &&
      (refs.length === 0 || refs.length < previous * (1 - maxDropRatio));
    if (onEmpty === 'apply' || !isDrop) {
      this.suspect = undefined;
      return { apply: true };
    }
    const fingerprint = createHash('sha256')
      .update(refs.join('\n'))
      .digest('hex');
    const before =
      this.suspect?.fingerprint === fingerprint ? this.suspect.seen : 0;
    const seen = before + 1;
    if (seen >= confirmations) {
      this.suspect = undefined;
      return { apply: true };
    }
    this.suspect = { fingerprint, seen };
    return { apply: false, seen };
  }
}
