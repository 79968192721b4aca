import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { systemClock, type Clock } from '@internal/vendor-client';
import { readIntegrations, readSecurityInsightsSettings } from '../config';
import { createSecurityInsightsService } from './createSecurityInsightsService';
import type { SecurityInsightsService } from './SecurityInsightsService';

/** The plugin's time; replace it in tests so that they need not wait. */
export const securityInsightsClockServiceRef = createServiceRef<Clock>({
  id: 'security-insights.clock',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => systemClock }),
});

/**
 * What answers the plugin's routes and actions; replace it to get the answers from elsewhere. The default one asks GitHub
 * with the credentials of `integrations.github`, and throws InputError when `securityInsights` is configured wrongly.
 */
export const securityInsightsServiceRef =
  createServiceRef<SecurityInsightsService>({
    id: 'security-insights.service',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
          clock: securityInsightsClockServiceRef,
        },
        factory: ({ config, ...deps }) =>
          createSecurityInsightsService({
            settings: readSecurityInsightsSettings(config),
            integrations: readIntegrations(config),
            ...deps,
          }),
      }),
  });
