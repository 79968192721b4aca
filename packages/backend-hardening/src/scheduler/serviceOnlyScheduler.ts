import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createSchedulerGuard } from './createSchedulerGuard';

/**
 * The stock scheduler, with its routes closed to people. Stock lets everybody who is signed
 * in list, trigger and cancel the tasks of every plugin; there is no permission for it.
 *
 * The guard sits in the plugin, where the caller's token is really verified, and not in
 * front of all plugins, where it could only be looked at.
 */
export const serviceOnlyScheduler = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    auditor: coreServices.auditor,
    database: coreServices.database,
    httpAuth: coreServices.httpAuth,
    httpRouter: coreServices.httpRouter,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  factory({ auditor, httpAuth, ...deps }) {
    const { httpRouter, logger } = deps;
    httpRouter.use(createSchedulerGuard({ auditor, httpAuth, logger }));
    return DefaultSchedulerService.create(deps);
  },
});
