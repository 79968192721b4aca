import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { VendorIdentity } from '../VendorIdentity';

/**
 * How a read was answered: `hit` fresh, `refreshing` at once with a load behind it, `stale` the last good answer after a
 * failure, `failure` with a failure of a moment ago, `joined` by a load under way, `miss` by a load of its own.
 */
export type CacheOutcome =
  | 'hit'
  | 'refreshing'
  | 'stale'
  | 'failure'
  | 'joined'
  | 'miss';

/** Counts reads; does nothing without a metrics service. */
export function createCacheMeter(
  vendor: VendorIdentity,
  metrics: MetricsService | undefined,
): { read(outcome: CacheOutcome): void } {
  const reads = metrics?.createCounter('vendor.cache.reads', {
    description: "Reads of a vendor's data, by how they were answered",
  });
  return {
    read: outcome => reads?.add(1, { vendor: vendor.id, outcome }),
  };
}
