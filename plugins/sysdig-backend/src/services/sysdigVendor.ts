import type { VendorIdentity } from '@internal/vendor-client';

/** Whom errors, logs and metrics speak of. */
export const sysdigVendor: VendorIdentity = { id: 'sysdig', title: 'Sysdig' };
