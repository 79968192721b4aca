import { createServiceFactory } from '@backstage/backend-plugin-api';
import { securityInsightsClockServiceRef } from '@internal/plugin-security-insights-backend';
import { servePortalBackend } from '../lib/portal/servePortalBackend';

servePortalBackend({
  portal: ({ vendorUrl, clock }) => ({
    features: [
      import('@internal/plugin-security-insights-backend'),
      createServiceFactory({
        service: securityInsightsClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
    ],
    config: {
      integrations: {
        github: [
          {
            host: 'github.com',
            apiBaseUrl: `${vendorUrl}/api/v3`,
            token: 'bench',
          },
        ],
      },
      portalPolicy: {
        permissions: { 'security-insights.alerts.read': 'entity owners' },
      },
    },
  }),
  // The article's plugin has no backend: browsers ask GitHub themselves.
  passThrough: () => ({ features: [] }),
});
