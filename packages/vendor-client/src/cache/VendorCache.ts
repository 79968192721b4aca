import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Envelope } from '@internal/vendor-common';
import type { Clock } from '../clock/Clock';
import type { VendorError } from '../errors/VendorError';
import type { VendorIdentity } from '../VendorIdentity';

/** What a load brings. */
export interface LoadedAnswer<T> {
  data: T;
  /** True when there is more at the vendor than was fetched. Default false. */
  truncated?: boolean;
  /** The vendor's ETag, kept for the next load. */
  etag?: string;
}

/**
 * Asks the vendor. `previous` is the last good answer, so that a load can send `if-none-match` and return the same data
 * for a 304.
 */
export type LoadAnswer<T> = (
  previous: LoadedAnswer<T> | undefined,
) => Promise<LoadedAnswer<T>>;

/** How a cache keeps answers. All times in milliseconds. */
export interface VendorCacheOptions<T> {
  /** For how long an answer is fresh. */
  ttlMs: number;
  /** For how long after that it is still served at once, while a new one is fetched. Default `ttlMs`. */
  revalidateMs?: number;
  /**
   * For how long a reader waits for a new answer when there is an old one. Then the old one is served, so that a slow
   * vendor does not make people wait. Not when it is older than 15 minutes and ten times `ttlMs`, unless the vendor is known
   * to fail: nothing would mark it as stale. Default: until the load ends.
   */
  patienceMs?: number;
  /**
   * For how long a reader waits at the most when there is no old answer, or one that is too old to serve. Then that
   * reader is told so (TIMEOUT), while the load goes on for those who come later. Default: until the load ends.
   */
  maxWaitMs?: number;
  /** For how long the last good answer outlives failures. Default 24 hours. */
  staleMs?: number;
  /**
   * For how long after a failure the vendor is not asked again, the same for all or by failure: a refusal lasts longer
   * than a lost connection. Default 10 000.
   */
  failureTtlMs?: number | ((error: VendorError) => number);
  /** Default 500. The least recently used go first. */
  maxEntries?: number;
  /** Limit of the sum of all sizes, in the unit of `sizeOf`. Default none. */
  maxSize?: number;
  /** Default: length of the JSON text. Only asked when `maxSize` is set. */
  sizeOf?: (data: T) => number;
  /** Default: the machine's time. */
  clock?: Clock;
  /** Whom the metrics and log lines speak of. */
  vendor?: VendorIdentity;
  /** Where a refresh in the background reports an error which is no `VendorError`. */
  logger?: LoggerService;
  metrics?: MetricsService;
}

/** Answers by key, shared by everybody who may ask; check permissions before. */
export interface VendorCache<T> {
  /**
   * The answer for `key`. Loads at most once at a time per key. The data is frozen, deeply, because it is shared.
   *
   * @throws what `load` throws, when there is no good answer to fall back on, or when it is no `VendorError`.
   */
  read(key: string, load: LoadAnswer<T>): Promise<Envelope<T>>;
  /** Drops an answer, for example after a change at the vendor. A load under way is not stored. */
  forget(key: string): void;
  /**
   * Makes the next reader wait for a new answer, for example after a change at the vendor, and keeps the present one for
   * the case that there is none. A load under way is not stored.
   */
  expire(key: string): void;
  /** Drops everything. */
  clear(): void;
  /** How many answers are kept, and the sum of their sizes; 0 without `maxSize`. */
  stats(): { entries: number; size: number };
}
