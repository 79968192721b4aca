import { Transform, pipeline, type Readable } from 'node:stream';
import { tooSlow } from './readErrors';
import type { ReadLimit } from './readLimits';

/**
 * The time and the bytes that one read may use. The clock starts with the budget.
 *
 * Whatever ends the read (the clock, a meter, or the caller's own signal) aborts `signal` with
 * the error to show as its reason.
 */
export class ReadBudget {
  /** To be passed to whatever does the reading. */
  readonly signal: AbortSignal;
  /** Whether an archive was unpacked for this read, so that its files are in memory already. */
  unpacked = false;

  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #maxBytes: number;
  readonly #tooLarge: () => Error;

  /** @param tooLarge - makes the error for more bytes than allowed */
  constructor(
    url: string,
    limit: ReadLimit,
    tooLarge: (url: string, limit: ReadLimit) => Error,
    callerSignal?: AbortSignal,
  ) {
    this.signal = callerSignal
      ? AbortSignal.any([callerSignal, this.#controller.signal])
      : this.#controller.signal;
    this.#maxBytes = limit.maxBytes;
    this.#tooLarge = () => tooLarge(url, limit);
    this.#timer = setTimeout(
      () => this.#controller.abort(tooSlow(url, limit)),
      limit.timeoutMs,
    );
    this.#timer.unref();
  }

  /**
   * Counts bytes up to the limit. The returned function answers whether to go on; the first
   * `false` has ended the read.
   */
  meter(): (bytes: number) => boolean {
    let left = this.#maxBytes;
    return bytes => {
      left -= bytes;
      if (left < 0) {
        this.#controller.abort(this.#tooLarge());
      }
      return left >= 0;
    };
  }

  /** The same bytes, counted as they pass; fails with the reason when the read is ended. */
  metered(source: Readable, goOn = this.meter()): Readable {
    const stream = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (goOn(chunk.length)) {
          done(null, chunk);
        }
      },
    });
    // A stream that nobody has begun to read must not bring the process down when it fails.
    stream.on('error', () => {});
    pipeline(source, stream, () => {});
    const stop = () => stream.destroy(this.signal.reason);
    this.signal.addEventListener('abort', stop, { once: true });
    if (this.signal.aborted) {
      stop();
    }
    return stream;
  }

  /** Waits for the work, but no longer than this budget: some readers ignore the signal. */
  async within<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.signal.reason);
      this.signal.addEventListener('abort', stop, { once: true });
      if (this.signal.aborted) {
        stop();
      }
      work.then(resolve, reject);
    });
  }

  /** Stops the clock; what is still being read may go on. */
  stopClock(): void {
    clearTimeout(this.#timer);
  }

  /** Stops the clock and lets go of the rest of an answer that nobody wants, and its connection. */
  close(): void {
    this.stopClock();
    this.#controller.abort();
  }
}
