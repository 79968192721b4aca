import type { VendorIdentity } from '@internal/vendor-client';

/** In metrics and errors. */
export const MESH_VENDOR_ID = 'knative-event-mesh';

/** An environment as a vendor; its title begins the messages. */
export function meshVendor(environment: string): VendorIdentity {
  return { id: MESH_VENDOR_ID, title: `Event mesh "${environment}"` };
}
