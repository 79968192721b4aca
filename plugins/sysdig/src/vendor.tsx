import { RiShieldCheckLine } from '@remixicon/react';
import type { VendorIdentity } from '@internal/vendor-ui';

/** How Sysdig is called and set up, for cards and tabs. */
export const sysdigVendor: VendorIdentity = {
  id: 'sysdig',
  title: 'Sysdig',
  icon: <RiShieldCheckLine />,
  configKeys: [
    {
      key: 'sysdig.endpoint',
      env: 'SYSDIG_SECURE_ENDPOINT',
      example: 'https://eu1.app.sysdig.com',
    },
    {
      key: 'sysdig.token',
      env: 'SYSDIG_SECURE_TOKEN',
      example: '<API token of a service account>',
    },
  ],
  docsUrl: '/docs/default/component/callboard/integrations/sysdig',
};
