import { httpSend, type Fetched } from './httpSend';
import { distributionOf, type Distribution } from './percentiles';

/** A request: an address to GET, or one to POST JSON to. */
export type Ask = string | { url: string; json: string };

/** Requests of one page: each step is sent at once when the one before is answered. */
export type Steps = ReadonlyArray<readonly Ask[]>;

/** What opening pages cost at the browser's end. Times are milliseconds. */
export interface BrowserResult {
  pages: number;
  requests: number;
  /** Requests without an answer, or with a status that was not expected. */
  failed: number;
  /** The first few reasons of those. */
  failures: string[];
  wireBytes: number;
  bodyBytes: number;
  request: Distribution;
  /** Until the last of a page's requests is answered. */
  page: Distribution;
}

const FAILURES_KEPT = 5;

/** Opens pages and notes what they cost. */
export class Browser {
  readonly #requests: Fetched[] = [];
  readonly #pages: number[] = [];
  readonly #failures: string[] = [];

  /** @param expected statuses that count as answers */
  constructor(readonly expected: readonly number[] = [200]) {}

  /** Resolves when the page is complete, and also when it failed. */
  async open(steps: Steps, token: string): Promise<void> {
    const began = performance.now();
    for (const asks of steps) {
      await Promise.all(asks.map(ask => this.#send(ask, token)));
    }
    this.#pages.push(performance.now() - began);
  }

  result(): BrowserResult {
    const sum = (pick: (fetched: Fetched) => number) =>
      this.#requests.reduce((total, fetched) => total + pick(fetched), 0);
    return {
      pages: this.#pages.length,
      requests: this.#requests.length,
      failed: this.#failures.length,
      failures: this.#failures.slice(0, FAILURES_KEPT),
      wireBytes: sum(({ wireBytes }) => wireBytes),
      bodyBytes: sum(({ bodyBytes }) => bodyBytes),
      request: distributionOf(this.#requests.map(({ ms }) => ms)),
      page: distributionOf(this.#pages),
    };
  }

  async #send(ask: Ask, token: string): Promise<void> {
    const { url, json } =
      typeof ask === 'string' ? { url: ask, json: undefined } : ask;
    try {
      const fetched = await httpSend(url, token, json);
      this.#requests.push(fetched);
      if (!this.expected.includes(fetched.status)) {
        this.#fail(url, `Status ${fetched.status}`);
      }
    } catch (error) {
      this.#fail(url, error instanceof Error ? error.message : String(error));
    }
  }

  #fail(url: string, reason: string): void {
    this.#failures.push(`${reason}: ${new URL(url).pathname}`);
  }
}
