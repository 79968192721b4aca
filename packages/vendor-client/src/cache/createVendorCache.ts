import type { Envelope, VendorFailure } from '@internal/vendor-common';
import { LRUCache } from 'lru-cache';
import { systemClock } from '../clock/systemClock';
import { toVendorFailure } from '../errors/toVendorFailure';
import { VendorError } from '../errors/VendorError';
import { createCacheMeter } from './CacheMeter';
import { freezeDeep } from './freezeDeep';
import type {
  LoadAnswer,
  LoadedAnswer,
  VendorCache,
  VendorCacheOptions,
} from './VendorCache';

const DAY = 24 * 60 * 60 * 1000;

interface Entry<T> {
  answer: LoadedAnswer<T>;
  at: number;
}

interface Failure {
  error: VendorError;
  at: number;
}

function toEnvelope<T>(
  { answer, at }: Entry<T>,
  failure?: VendorFailure,
): Envelope<T> {
  const envelope: Envelope<T> = {
    data: answer.data,
    asOf: new Date(at).toISOString(),
    stale: failure !== undefined,
    truncated: answer.truncated ?? false,
  };
  return failure ? { ...envelope, failure } : envelope;
}

/** A failure as it is some time later: what is left of the vendor's pause has become shorter. */
function aged({ error, at }: Failure, now: number): VendorError {
  const { retryAfterSeconds } = error;
  if (retryAfterSeconds === undefined || now <= at) {
    return error;
  }
  return new VendorError({
    code: error.code,
    vendor: error.vendor,
    message: error.message,
    vendorStatus: error.vendorStatus,
    cause: error.cause,
    retryAfterSeconds: Math.max(
      1,
      retryAfterSeconds - Math.floor((now - at) / 1000),
    ),
  });
}

/** A cache in memory for one kind of answers of one vendor. */
export function createVendorCache<T>(
  options: VendorCacheOptions<T>,
): VendorCache<T> {
  const {
    ttlMs,
    revalidateMs = ttlMs,
    staleMs = DAY,
    failureTtlMs = 10_000,
    maxEntries = 500,
    maxSize,
    sizeOf = (data: T) => JSON.stringify(data)?.length ?? 0,
    clock = systemClock,
    vendor = { id: 'vendor', title: 'the vendor' },
    logger,
  } = options;
  const meter = createCacheMeter(vendor, options.metrics);
  const perf = clock;
  const entries = new LRUCache<string, Entry<T>>({
    max: maxEntries,
    ttl: Math.max(ttlMs + revalidateMs, staleMs),
    ttlResolution: 0,
    perf,
    ...(maxSize === undefined
      ? {}
      : {
          maxSize,
          sizeCalculation: (entry: Entry<T>) =>
            Math.max(1, Math.ceil(sizeOf(entry.answer.data))),
        }),
  });
  const failures = new LRUCache<string, Failure>({ max: maxEntries });
  const loading = new Map<string, Promise<Entry<T>>>();

  async function loadEntry(
    key: string,
    load: LoadAnswer<T>,
    isCurrent: () => boolean,
  ): Promise<Entry<T>> {
    try {
      const answer = await load(entries.peek(key)?.answer);
      const entry = {
        answer: { ...answer, data: freezeDeep(answer.data) },
        at: clock.now(),
      };
      if (isCurrent()) {
        entries.set(key, entry);
        failures.delete(key);
      }
      return entry;
    } catch (error) {
      if (isCurrent() && error instanceof VendorError) {
        failures.set(key, { error, at: clock.now() });
      }
      throw error;
    }
  }

  /** The load under way for this key, or a new one. */
  function loadOnce(key: string, load: LoadAnswer<T>): Promise<Entry<T>> {
    const underWay = loading.get(key);
    if (underWay) {
      return underWay;
    }
    const started: Promise<Entry<T>> = Promise.resolve()
      .then(() => loadEntry(key, load, () => loading.get(key) === started))
      .finally(() => {
        if (loading.get(key) === started) {
          loading.delete(key);
        }
      });
    loading.set(key, started);
    return started;
  }

  function refreshInBackground(key: string, load: LoadAnswer<T>): void {
    loadOnce(key, load).catch(error => {
      if (!(error instanceof VendorError)) {
        logger?.error(`A refresh of data of ${vendor.title} failed`, error);
      }
    });
  }

  async function read(key: string, load: LoadAnswer<T>): Promise<Envelope<T>> {
    const now = clock.now();
    const entry = entries.get(key);
    const age = entry ? now - entry.at : Infinity;
    if (entry && age < ttlMs) {
      meter.read('hit');
      return toEnvelope(entry);
    }
    const failure = failures.get(key);
    if (failure && now - failure.at < failureTtlMs) {
      const error = aged(failure, now);
      meter.read(entry ? 'stale' : 'failure');
      if (!entry) {
        throw error;
      }
      return toEnvelope(entry, toVendorFailure(error, vendor));
    }
    if (entry && age < ttlMs + revalidateMs) {
      meter.read('refreshing');
      refreshInBackground(key, load);
      return toEnvelope(
        entry,
        failure && toVendorFailure(aged(failure, now), vendor),
      );
    }
    meter.read(loading.has(key) ? 'joined' : 'miss');
    try {
      return toEnvelope(await loadOnce(key, load));
    } catch (error) {
      const lastGood = entries.get(key);
      if (!lastGood || !(error instanceof VendorError)) {
        throw error;
      }
      return toEnvelope(lastGood, toVendorFailure(error, vendor));
    }
  }

  return {
    read,
    forget: key => {
      entries.delete(key);
      failures.delete(key);
      loading.delete(key);
    },
    clear: () => {
      entries.clear();
      failures.clear();
      loading.clear();
    },
  };
}
