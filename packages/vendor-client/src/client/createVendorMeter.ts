import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { VendorErrorCode } from '@internal/vendor-common';
import type { VendorIdentity } from '../VendorIdentity';

/** A call that ended. */
export interface EndedCall {
  kind: 'read' | 'write';
  ms: number;
  /** Absent when it brought what was asked for. */
  code?: VendorErrorCode;
}

/** Counts calls; does nothing without a metrics service. */
export interface VendorMeter {
  called(call: EndedCall): void;
}

/** The instruments of one vendor, with the attributes `vendor`, `kind` and `code` only, so that there are few series. */
export function createVendorMeter(
  vendor: VendorIdentity,
  metrics: MetricsService | undefined,
): VendorMeter {
  const calls = metrics?.createCounter('vendor.client.calls', {
    description: 'Calls to a vendor, without those the cache answered',
  });
  const errors = metrics?.createCounter('vendor.client.errors', {
    description: 'Calls to a vendor that failed, by code',
  });
  const duration = metrics?.createHistogram('vendor.client.duration', {
    description: 'Time of a call to a vendor, waits and retries included',
    unit: 's',
  });
  return {
    called: ({ kind, ms, code }) => {
      const attributes = { vendor: vendor.id, kind };
      calls?.add(1, attributes);
      duration?.record(ms / 1000, attributes);
      if (code) {
        errors?.add(1, { ...attributes, code });
      }
    },
  };
}
