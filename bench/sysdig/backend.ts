import { createServiceFactory } from '@backstage/backend-plugin-api';
import { sysdigClockServiceRef } from '@internal/plugin-sysdig-backend';
import { createPassThrough } from '../lib/portal/passThrough';
import { servePortalBackend } from '../lib/portal/servePortalBackend';

const TOKEN = 'bench';

servePortalBackend({
  portal: ({ vendorUrl, clock }) => ({
    features: [
      import('@internal/plugin-sysdig-backend'),
      createServiceFactory({
        service: sysdigClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
    ],
    config: { sysdig: { endpoint: vendorUrl, token: TOKEN } },
  }),
  // The headers of the proxy block in Sysdig's own document.
  passThrough: ({ vendorUrl }) => ({
    features: [
      createPassThrough({
        name: 'sysdig',
        target: vendorUrl,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          accept: 'application/json',
          'x-sysdig-product': 'SDS',
        },
      }),
    ],
  }),
});
