import type { Clock } from '../clock/Clock';

/** Holds all calls back while the vendor wants silence. */
export class RateLimitGate {
  private closedAt = 0;
  private until = 0;

  constructor(private readonly clock: Clock, private readonly maxMs: number) {}

  /** Closes for `ms`, or at most `maxMs`. Never shortens a silence. Returns how long it lasts from now on. */
  close(ms: number): number {
    const now = this.clock.now();
    if (this.until <= now) {
      this.closedAt = now;
    }
    this.until = Math.max(this.until, now + Math.min(ms, this.maxMs));
    return this.until - now;
  }

  /** Milliseconds until it opens; 0 when it is open. */
  remainingMs(): number {
    return Math.max(0, this.until - this.clock.now());
  }

  /** Since when and until when it is closed; undefined when it is open. */
  silence(): { since: number; until: number } | undefined {
    return this.remainingMs() > 0
      ? { since: this.closedAt, until: this.until }
      : undefined;
  }
}
