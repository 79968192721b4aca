import { RiRocket2Line } from '@remixicon/react';
import type { VendorIdentity } from '@internal/vendor-ui';

/** How Spacelift is called and set up, for the page, the tab and the card. */
export const spaceliftVendor: VendorIdentity = {
  id: 'spacelift',
  title: 'Spacelift',
  icon: <RiRocket2Line />,
  configKeys: [
    {
      key: 'spacelift.hostUrl',
      env: 'SPACELIFT_HOST_URL',
      example: 'https://acme.app.spacelift.io',
    },
    {
      key: 'spacelift.apiKey',
      env: 'SPACELIFT_API_KEY',
      example: '<id of an API key>',
    },
    {
      key: 'spacelift.apiSecret',
      env: 'SPACELIFT_API_SECRET',
      example: '<secret of the API key>',
    },
  ],
  docsUrl: '/docs/default/component/callboard/integrations/spacelift',
};
