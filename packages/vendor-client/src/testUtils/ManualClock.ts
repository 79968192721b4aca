import type { Clock } from '../clock/Clock';

interface Sleeper {
  ms: number;
  wakesAt: number;
  /** Wakes it, or rejects it when its signal is aborted. */
  end(): void;
}

/** How a `ManualClock` starts. */
export interface ManualClockOptions {
  /** Default 2026-01-01T00:00:00Z. */
  start?: number | string;
  /**
   * Sleeps of at most this many milliseconds end at once and move the time on. For tests that are not about pauses
   * between retries. Default: none.
   */
  skipSleepsUpToMs?: number;
}

/** A clock that a test moves by hand. */
export class ManualClock implements Clock {
  private time: number;
  private readonly skip: number;
  private readonly sleepers = new Set<Sleeper>();
  private readonly watchers = new Set<() => void>();

  constructor(options: ManualClockOptions = {}) {
    this.time = new Date(options.start ?? '2026-01-01T00:00:00Z').getTime();
    this.skip = options.skipSleepsUpToMs ?? -1;
  }

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) {
      return Promise.reject(signal.reason);
    }
    if (ms <= this.skip) {
      return this.advance(ms);
    }
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        ms,
        wakesAt: this.time + ms,
        end: () => {
          signal?.removeEventListener('abort', sleeper.end);
          this.sleepers.delete(sleeper);
          if (signal?.aborted) {
            reject(signal.reason);
          } else {
            resolve();
          }
        },
      };
      signal?.addEventListener('abort', sleeper.end);
      this.sleepers.add(sleeper);
      this.watchers.forEach(check => check());
    });
  }

  /** Moves the time on and wakes, in order, everything that is due; resolves when they have run. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [next] = [...this.sleepers]
        .filter(sleeper => sleeper.wakesAt <= end)
        .sort((a, b) => a.wakesAt - b.wakesAt);
      if (!next) {
        break;
      }
      this.time = next.wakesAt;
      next.end();
      await Promise.resolve();
    }
    this.time = end;
    await new Promise(resolve => setImmediate(resolve));
  }

  /** Resolves with the length of the first pending sleep that `matches`, as soon as there is one. */
  untilSleeping(matches: (ms: number) => boolean): Promise<number> {
    return new Promise(resolve => {
      const check = () => {
        const found = [...this.sleepers].find(sleeper => matches(sleeper.ms));
        if (found) {
          this.watchers.delete(check);
          resolve(found.ms);
        }
      };
      this.watchers.add(check);
      check();
    });
  }

  /**
   * Lets time pass when nothing sleeps any more, and resolves when nothing does again. Every request to a vendor sleeps
   * until its limit, so that nothing is under way then.
   */
  async pass(ms: number): Promise<void> {
    await this.untilIdle();
    await this.advance(ms);
    await this.untilIdle();
  }

  /** How many sleeps are pending; 0 when nothing was leaked. */
  get pending(): number {
    return this.sleepers.size;
  }

  private async untilIdle(): Promise<void> {
    while (this.pending > 0) {
      await new Promise(resolve => setTimeout(resolve, 1));
    }
  }
}
