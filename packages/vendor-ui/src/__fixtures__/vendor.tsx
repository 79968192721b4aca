import type { VendorIdentity } from '../types';

/** An invented vendor. */
export const vendor: VendorIdentity = {
  id: 'watchtower',
  title: 'Watchtower',
  icon: <svg data-testid="icon" />,
  configKeys: [
    {
      key: 'watchtower.endpoint',
      env: 'WATCHTOWER_ENDPOINT',
      example: 'https://secure.watchtower.example',
    },
    { key: 'watchtower.token', env: 'WATCHTOWER_TOKEN', example: 'a-token' },
  ],
  docsUrl: '/docs/watchtower',
};
