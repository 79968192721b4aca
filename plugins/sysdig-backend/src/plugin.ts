import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  sysdigPermissions,
  sysdigResultsReadPermission,
} from '@internal/plugin-sysdig-common';
import { createEntityAccess } from '@internal/vendor-client';
import { registerActions } from './actions';
import { logStart } from './logStart';
import { createRouter } from './router';
import { sysdigServiceRef } from './services/sysdigServiceRef';

/**
 * Shows what Sysdig Secure says about an entity. Talks to Sysdig with the portal's own token, only GET, and only asks
 * what the entity's annotations mean; reads the catalog and permissions with the rights of the person who asks. Starts
 * without configuration and then answers NOT_CONFIGURED; refuses to start with a wrong one, naming the keys.
 */
export const sysdigPlugin = createBackendPlugin({
  pluginId: 'sysdig',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        sysdig: sysdigServiceRef,
      },
      async init({ actionsRegistry, auth, catalog, config, ...deps }) {
        const { httpAuth, httpRouter, logger, permissions, sysdig } = deps;
        const rights = {
          catalog,
          permissions,
          permission: sysdigResultsReadPermission,
        };
        logStart(logger, config, sysdig.status());
        deps.permissionsRegistry.addPermissions(sysdigPermissions);
        httpRouter.use(
          createRouter({
            sysdig,
            access: createEntityAccess({ ...rights, httpAuth }),
            httpAuth,
            permissions,
            logger,
          }),
        );
        registerActions(actionsRegistry, { sysdig, auth, ...rights });
      },
    });
  },
});
