import type { VendorIdentity } from '@internal/vendor-client';

/** GitHub in error bodies, logs and metrics. */
export const githubVendor: VendorIdentity = {
  id: 'security-insights',
  title: 'GitHub',
};

/** The same for one of several; people know github.com as GitHub. */
export function vendorOf(host: string): VendorIdentity {
  return host === 'github.com'
    ? githubVendor
    : { ...githubVendor, title: `GitHub at ${host}` };
}
