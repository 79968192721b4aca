import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { systemClock, type Clock } from '@internal/vendor-client';
import { readSysdigSettings } from '../config';
import { createSysdigService } from './createSysdigService';
import type { SysdigService } from './SysdigService';

/** The plugin's time; replace it in tests so that they need not wait. */
export const sysdigClockServiceRef = createServiceRef<Clock>({
  id: 'sysdig.clock',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => systemClock }),
});

/**
 * What answers the plugin's routes and actions; replace it to get the answers from elsewhere. The default one asks
 * Sysdig with the configured token, and throws InputError when `sysdig` is configured wrongly.
 */
export const sysdigServiceRef = createServiceRef<SysdigService>({
  id: 'sysdig.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        clock: sysdigClockServiceRef,
      },
      factory: ({ config, ...deps }) =>
        createSysdigService({ settings: readSysdigSettings(config), ...deps }),
    }),
});
