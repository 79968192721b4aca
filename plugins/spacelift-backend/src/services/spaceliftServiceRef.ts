import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { systemClock, type Clock } from '@internal/vendor-client';
import { readSpaceliftSettings } from '../config';
import { createRunClaims } from '../trigger/createRunClaims';
import { createSpaceliftService } from './createSpaceliftService';
import type { SpaceliftService } from './SpaceliftService';
import { unconfiguredService } from './unconfiguredService';

/** The plugin's time; replace it in tests so that they need not wait. */
export const spaceliftClockServiceRef = createServiceRef<Clock>({
  id: 'spacelift.clock',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => systemClock }),
});

/**
 * What answers the plugin's routes and actions; replace it to get the answers from elsewhere. The default one asks
 * Spacelift with the configured API key, and throws InputError when `spacelift` is configured wrongly.
 */
export const spaceliftServiceRef = createServiceRef<SpaceliftService>({
  id: 'spacelift.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        clock: spaceliftClockServiceRef,
      },
      async factory({ config, database, clock, ...deps }) {
        const settings = readSpaceliftSettings(config);
        const { connection } = settings;
        if (!connection) {
          return unconfiguredService(settings);
        }
        const claims = await createRunClaims({ database, clock });
        return createSpaceliftService({
          connection,
          settings,
          claims,
          clock,
          ...deps,
        });
      },
    }),
});
