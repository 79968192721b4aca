import type { VendorIdentity } from '@internal/vendor-client';

/** Spacelift in error bodies, logs and metrics. */
export const spaceliftVendor: VendorIdentity = {
  id: 'spacelift',
  title: 'Spacelift',
};
