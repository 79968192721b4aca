import { systemClock, type Clock } from '@internal/vendor-client';

/**
 * Tells a time that the benchmark moves on, so that caches run out without anybody waiting. Pauses and time limits
 * stay real.
 */
export class SimulatedClock implements Clock {
  readonly #start = Date.now();
  #passedMs = 0;

  now(): number {
    return this.#start + this.#passedMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal);
  }

  /** Moves on to so many milliseconds after the start; never back. */
  moveTo(passedMs: number): void {
    this.#passedMs = Math.max(this.#passedMs, passedMs);
  }
}
