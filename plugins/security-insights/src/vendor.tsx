import { RiShieldKeyholeLine } from '@remixicon/react';
import type { VendorIdentity } from '@internal/vendor-ui';

/** How GitHub is called and set up, for the tab and the card. */
export const githubVendor: VendorIdentity = {
  id: 'security-insights',
  title: 'GitHub',
  icon: <RiShieldKeyholeLine />,
  configKeys: [
    {
      key: 'integrations.github',
      env: 'GITHUB_TOKEN',
      example: '<token that may read security alerts>',
    },
  ],
  configSnippet: [
    'integrations:',
    '  github:',
    '    - host: github.com',
    '      token: ${GITHUB_TOKEN}',
  ].join('\n'),
  docsUrl: '/docs/default/component/callboard/integrations/security-insights',
};
