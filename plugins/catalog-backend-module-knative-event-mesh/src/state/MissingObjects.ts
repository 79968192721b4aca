const SETTLED_MS = 2 * 60_000;

/**
 * Notices objects that the catalog does not take, mostly because an entity from elsewhere has their name. The catalog
 * counts what it has processed, so a lower number means that only when it has stayed the same for two minutes.
 */
export class MissingObjects {
  private seen?: { counted: number; applied: number; since: number };

  /**
   * @param counted - how many objects the catalog has
   * @param applied - how many the run handed over
   * @param now - milliseconds since the epoch
   * @returns how many are missing; 0 while that is not certain
   */
  judge(counted: number, applied: number, now: number): number {
    if (this.seen?.counted !== counted || this.seen.applied !== applied) {
      this.seen = { counted, applied, since: now };
    }
    return now - this.seen.since >= SETTLED_MS
      ? Math.max(0, applied - counted)
      : 0;
  }
}
