import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** A run that ended. */
export type EndedSync =
  | {
      result: 'applied';
      /** Objects of the mesh that were handed to the catalog. */
      entities: number;
      /** Objects that the catalog has not taken. */
      missing: number;
      /** Objects that could not be used, and those whose name was taken. */
      skipped: number;
      unreadableSubscribers: number;
      /** Milliseconds since the epoch. */
      at: number;
    }
  | { result: 'failed' | 'held' };

/** Counts the runs of one environment; does nothing without a metrics service. */
export interface SyncMeter {
  ended(sync: EndedSync): void;
}

/** The instruments, with the attributes `environment` and `result` only. */
export function createSyncMeter(
  environment: string,
  metrics: MetricsService | undefined,
): SyncMeter {
  const syncs = metrics?.createCounter('knative.event_mesh.syncs', {
    description: 'Reads of an event mesh, by result',
  });
  const lastSuccess = metrics?.createGauge('knative.event_mesh.last_success', {
    description: 'When an event mesh was read last',
    unit: 's',
  });
  const entities = metrics?.createGauge('knative.event_mesh.entities', {
    description: 'Brokers, channels, sources and event types of the last read',
  });
  const missing = metrics?.createGauge('knative.event_mesh.missing', {
    description: 'Objects that the catalog has not taken',
  });
  const skipped = metrics?.createGauge('knative.event_mesh.skipped', {
    description: 'Objects of the last read that could not be used',
  });
  const unreadable = metrics?.createGauge(
    'knative.event_mesh.unreadable_subscribers',
    { description: 'Subscribers of the last read that could not be looked at' },
  );
  return {
    ended: sync => {
      const attributes = { environment };
      syncs?.add(1, { ...attributes, result: sync.result });
      if (sync.result === 'applied') {
        lastSuccess?.record(sync.at / 1000, attributes);
        entities?.record(sync.entities, attributes);
        missing?.record(sync.missing, attributes);
        skipped?.record(sync.skipped, attributes);
        unreadable?.record(sync.unreadableSubscribers, attributes);
      }
    },
  };
}
