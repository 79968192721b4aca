import { createServiceFactory } from '@backstage/backend-plugin-api';
import { spaceliftClockServiceRef } from '@internal/plugin-spacelift-backend';
import { servePortalBackend } from '../lib/portal/servePortalBackend';
import { createPassThrough } from './passThrough';

servePortalBackend({
  portal: ({ vendorUrl, clock }) => ({
    features: [
      import('@internal/plugin-spacelift-backend'),
      createServiceFactory({
        service: spaceliftClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
    ],
    config: {
      spacelift: { hostUrl: vendorUrl, apiKey: 'bench', apiSecret: 'bench' },
    },
  }),
  passThrough: context => ({ features: [createPassThrough(context)] }),
});
