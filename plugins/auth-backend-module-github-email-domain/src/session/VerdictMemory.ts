import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { Verdict } from '../policy/checkPerson';

const MOST_ENTRIES = 10_000;

interface Entry {
  verdict: Verdict;
  checkedAt: number;
}

function keyOf(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest('base64url');
}

/**
 * Remembers, in this process only, who was admitted and when: for `ttl` to
 * save questions to GitHub, and for `outageGrace` to let people go on working
 * while GitHub cannot be asked. Keys are hashes of tokens. Refusals are never
 * remembered, and a rate limit is no outage, because people can cause one.
 */
export class VerdictMemory {
  readonly #entries: LRUCache<string, Entry> | undefined;
  readonly #ttl: number;
  readonly #outageGrace: number;

  /** @param options - durations in milliseconds, 0 switches the use off */
  constructor(options: { ttl: number; outageGrace: number }) {
    this.#ttl = options.ttl;
    this.#outageGrace = options.outageGrace;
    const longest = Math.max(options.ttl, options.outageGrace);
    this.#entries =
      longest > 0
        ? new LRUCache({ max: MOST_ENTRIES, ttl: longest })
        : undefined;
  }

  /** A verdict young enough to be used instead of asking. */
  recall(accessToken: string): Verdict | undefined {
    return this.#youngerThan(accessToken, this.#ttl);
  }

  /** Whether an outage would be bridged for this token. */
  canStandIn(accessToken: string): boolean {
    return this.#youngerThan(accessToken, this.#outageGrace) !== undefined;
  }

  /** A verdict that may stand in because of this failure. */
  standIn(accessToken: string, failure: unknown): Verdict | undefined {
    return failure instanceof GithubUnavailableError && !failure.rateLimited
      ? this.#youngerThan(accessToken, this.#outageGrace)
      : undefined;
  }

  /** Keeps a fresh verdict. */
  remember(accessToken: string, verdict: Verdict): void {
    this.#entries?.set(keyOf(accessToken), { verdict, checkedAt: Date.now() });
  }

  /** Drops what is known about a token. */
  forget(accessToken: string): void {
    this.#entries?.delete(keyOf(accessToken));
  }

  #youngerThan(accessToken: string, age: number): Verdict | undefined {
    const entry = this.#entries?.get(keyOf(accessToken));
    return entry && Date.now() - entry.checkedAt < age
      ? entry.verdict
      : undefined;
  }
}
