import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { readEnvironments } from './config';
import { meshClockServiceRef } from './meshClockServiceRef';
import { EventMeshProcessor } from './processor/EventMeshProcessor';
import { createIndexReader } from './processor/createIndexReader';
import { createProviders } from './provider/createProviders';

/**
 * Brings event meshes of Knative into the catalog. Reads each cluster with the token of its environment and never changes
 * anything there; reads the catalog with the portal's own rights. A wrong environment keeps neither the portal nor the
 * other environments from starting.
 */
export const knativeEventMeshModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'knative-event-mesh',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: meshClockServiceRef,
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, lifecycle, processing, ...services }) {
        const stopping = new AbortController();
        lifecycle.addBeforeShutdownHook(() => stopping.abort());
        processing.addEntityProvider(
          createProviders(readEnvironments(config), {
            ...services,
            stopping: stopping.signal,
          }),
        );
        processing.addProcessor(
          new EventMeshProcessor(createIndexReader(services), services.logger),
        );
      },
    });
  },
});
