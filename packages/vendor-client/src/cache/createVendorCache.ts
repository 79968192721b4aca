import type { Envelope, VendorFailure } from '@internal/vendor-common';
import { LRUCache } from 'lru-cache';
import { systemClock } from '../clock/systemClock';
import { toVendorFailure } from '../errors/toVendorFailure';
import { VendorError } from '../errors/VendorError';
import { agedError } from './agedError';
import { createCacheMeter } from './createCacheMeter';
import { freezeDeep } from './freezeDeep';
import { SharedLoads } from './SharedLoads';
import type {
  LoadAnswer,
  LoadedAnswer,
  VendorCache,
  VendorCacheOptions,
} from './VendorCache';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How old an unmarked answer may be to be served in place of one that is slow: so many times `ttlMs`, or this if longer. */
const OLDEST_TTLS = 10;
const OLDEST_MS = 15 * 60 * 1000;

interface Entry<T> {
  answer: LoadedAnswer<T>;
  at: number;
  /** Known to be outdated, however young it is. */
  expired?: boolean;
}

interface Failure {
  error: VendorError;
  at: number;
  /** When the vendor may be asked again. */
  until: number;
}

function jsonLength(data: unknown): number {
  return JSON.stringify(data)?.length ?? 0;
}

function createStore<T>(options: VendorCacheOptions<T>) {
  const { ttlMs, revalidateMs = ttlMs, staleMs = DAY_MS } = options;
  const { maxEntries = 500, maxSize, sizeOf = jsonLength } = options;
  return new LRUCache<string, Entry<T>>({
    max: maxEntries,
    ttl: Math.max(ttlMs + revalidateMs, staleMs),
    ttlResolution: 0,
    perf: options.clock ?? systemClock,
    ...(maxSize !== undefined && {
      maxSize,
      sizeCalculation: ({ answer }: Entry<T>) =>
        Math.max(1, Math.ceil(sizeOf(answer.data))),
    }),
  });
}

function toEnvelope<T>(
  { answer, at }: Entry<T>,
  failure?: VendorFailure,
): Envelope<T> {
  return {
    data: answer.data,
    asOf: new Date(at).toISOString(),
    stale: failure !== undefined,
    truncated: answer.truncated ?? false,
    ...(failure && { failure }),
  };
}

/** A cache in memory for one kind of answers of one vendor. */
export function createVendorCache<T>(
  options: VendorCacheOptions<T>,
): VendorCache<T> {
  const { ttlMs, revalidateMs = ttlMs, failureTtlMs = 10_000 } = options;
  const { clock = systemClock, logger } = options;
  const { patienceMs = Infinity, maxWaitMs = Infinity } = options;
  const vendor = options.vendor ?? { id: 'vendor', title: 'the vendor' };
  const meter = createCacheMeter(vendor, options.metrics);
  const entries = createStore(options);
  const failures = new LRUCache<string, Failure>({
    max: options.maxEntries ?? 500,
  });
  const loads = new SharedLoads<Entry<T>>();

  function loadShared(key: string, load: LoadAnswer<T>): Promise<Entry<T>> {
    return loads.run(key, async isCurrent => {
      try {
        const answer = await load(entries.peek(key)?.answer);
        freezeDeep(answer.data);
        const entry = { answer, at: clock.now() };
        if (isCurrent()) {
          entries.set(key, entry);
          failures.delete(key);
        }
        return entry;
      } catch (error) {
        if (isCurrent() && error instanceof VendorError) {
          const at = clock.now();
          const peaceMs =
            typeof failureTtlMs === 'number'
              ? failureTtlMs
              : failureTtlMs(error);
          failures.set(key, { error, at, until: at + peaceMs });
        }
        throw error;
      }
    });
  }

  function refreshBehind(key: string, load: LoadAnswer<T>): void {
    loadShared(key, load).catch(error => {
      // A VendorError is kept for the next reader; nobody would learn of anything else.
      if (!(error instanceof VendorError)) {
        logger?.error(`Could not refresh data of ${vendor.title}`, error);
      }
    });
  }

  /** The load's outcome, or undefined when it takes longer than a reader should wait. */
  async function waitFor(
    loading: Promise<Entry<T>>,
    ms: number,
  ): Promise<Entry<T> | undefined> {
    if (ms === Infinity) {
      return loading;
    }
    const ended = new AbortController();
    try {
      return await Promise.race([
        loading,
        clock.sleep(ms, ended.signal).then(() => undefined),
      ]);
    } finally {
      ended.abort();
    }
  }

  function tooSlow(): VendorError {
    const seconds = Math.round(maxWaitMs / 1000);
    return new VendorError({
      code: 'TIMEOUT',
      vendor: vendor.id,
      message: `${vendor.title} has not given all of its answer within ${seconds} seconds. The portal goes on asking; try again in a moment.`,
    });
  }

  async function loadNow(
    key: string,
    load: LoadAnswer<T>,
    error: VendorError | undefined,
  ): Promise<Envelope<T>> {
    const old = entries.get(key);
    try {
      const isUsable =
        old !== undefined &&
        !old.expired &&
        (error !== undefined ||
          clock.now() - old.at < Math.max(OLDEST_TTLS * ttlMs, OLDEST_MS));
      const fresh = await waitFor(
        loadShared(key, load),
        isUsable ? patienceMs : maxWaitMs,
      );
      if (fresh) {
        return toEnvelope(fresh);
      }
      refreshBehind(key, load);
      if (!isUsable) {
        throw tooSlow();
      }
      return toEnvelope(old, error && toVendorFailure(error, vendor));
    } catch (thrown) {
      const lastGood = entries.get(key);
      if (!lastGood || !(thrown instanceof VendorError)) {
        throw thrown;
      }
      return toEnvelope(lastGood, toVendorFailure(thrown, vendor));
    }
  }

  async function read(key: string, load: LoadAnswer<T>): Promise<Envelope<T>> {
    const now = clock.now();
    const entry = entries.get(key);
    const age = entry && !entry.expired ? now - entry.at : Infinity;
    if (entry && age < ttlMs) {
      meter.read('hit');
      return toEnvelope(entry);
    }
    const failure = failures.get(key);
    const error = failure && agedError(failure.error, now - failure.at);
    if (error && now < failure.until) {
      meter.read(entry ? 'stale' : 'failure');
      if (!entry) {
        throw error;
      }
      return toEnvelope(entry, toVendorFailure(error, vendor));
    }
    if (entry && age < ttlMs + revalidateMs) {
      meter.read('refreshing');
      refreshBehind(key, load);
      return toEnvelope(entry, error && toVendorFailure(error, vendor));
    }
    meter.read(loads.has(key) ? 'joined' : 'miss');
    return loadNow(key, load, error);
  }

  return {
    read,
    forget: key => {
      entries.delete(key);
      failures.delete(key);
      loads.forget(key);
    },
    expire: key => {
      const entry = entries.peek(key);
      if (entry) {
        entries.set(key, { ...entry, expired: true }, { start: entry.at });
      }
      failures.delete(key);
      loads.forget(key);
    },
    clear: () => {
      entries.clear();
      failures.clear();
      loads.clear();
    },
    stats: () => ({ entries: entries.size, size: entries.calculatedSize }),
  };
}
