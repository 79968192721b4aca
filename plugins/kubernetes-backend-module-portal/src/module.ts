import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  kubernetesClusterSupplierExtensionPoint,
  kubernetesFetcherExtensionPoint,
  kubernetesObjectsProviderExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import { createClusterSupplier } from './clusters/createClusterSupplier';
import {
  hasClusterLocators,
  isKubernetesConfigured,
  readPortalSettings,
} from './config';
import { createFetcher } from './createFetcher';
import { createEntityGuard } from './guards/createEntityGuard';
import { createProxyGuard } from './guards/createProxyGuard';
import { createObjectsProvider } from './objects/createObjectsProvider';

/**
 * Makes the stock Kubernetes backend quiet, sparing and read-only. Asks clusters with the credentials that the stock
 * plugin finds, and reads the catalog with the rights of the person who asks. Does nothing without a block `kubernetes`;
 * refuses to start with a wrong one, naming the keys.
 *
 * Modules start before their plugin, which is what puts the guards in front of its routes.
 */
export const kubernetesModulePortal = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'portal',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        clusters: kubernetesClusterSupplierExtensionPoint,
        config: coreServices.rootConfig,
        fetchers: kubernetesFetcherExtensionPoint,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        objects: kubernetesObjectsProviderExtensionPoint,
      },
      async init({ clusters, config, fetchers, objects, ...deps }) {
        if (!isKubernetesConfigured(config)) {
          return;
        }
        const { auditor, catalog, httpAuth, httpRouter, logger } = deps;
        const settings = readPortalSettings(config);
        const { fetcher, close } = createFetcher({ ...deps, settings });
        deps.lifecycle.addShutdownHook(close);

        fetchers.addFetcher(fetcher);
        clusters.addClusterSupplier(async ({ getDefault }) =>
          createClusterSupplier({
            stock: hasClusterLocators(config) ? await getDefault() : undefined,
            own: settings.cluster,
            logger,
          }),
        );
        objects.addObjectsProvider(async found =>
          createObjectsProvider({
            ...found,
            objectTypesToFetch: found.objectTypesToFetch ?? [],
            fetcher,
            logger,
          }),
        );

        const guard = { auditor, httpAuth, logger };
        httpRouter.use(
          createProxyGuard({
            ...guard,
            rules: settings.proxyRules,
            timeoutMs: settings.requestTimeoutMs,
          }),
        );
        httpRouter.use(createEntityGuard({ ...guard, catalog }));
      },
    });
  },
});
