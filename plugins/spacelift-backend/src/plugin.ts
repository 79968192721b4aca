import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { spaceliftPermissions } from '@internal/plugin-spacelift-common';
import { StackAccess } from './access/StackAccess';
import { registerActions } from './actions';
import { logStart } from './logStart';
import { createRouter } from './router';
import { spaceliftServiceRef } from './services/spaceliftServiceRef';
import { createRunStarter } from './trigger/createRunStarter';

/**
 * Shows stacks and runs of Spacelift, and triggers runs. Talks to Spacelift with the portal's own API key; reads the
 * catalog and permissions with the rights of the person who asks, and audits every trigger. Starts without configuration
 * and then answers NOT_CONFIGURED; refuses to start with a wrong one, naming the keys.
 */
export const spaceliftPlugin = createBackendPlugin({
  pluginId: 'spacelift',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        spacelift: spaceliftServiceRef,
      },
      async init({ actionsRegistry, auditor, auth, catalog, ...deps }) {
        const { httpAuth, httpRouter, logger, permissions, spacelift } = deps;
        const access = new StackAccess({ spacelift, catalog, permissions });
        const startRun = createRunStarter({
          spacelift,
          access,
          auditor,
          logger,
        });
        logStart(logger, spacelift.status());
        deps.permissionsRegistry.addPermissions(spaceliftPermissions);
        httpRouter.use(
          createRouter({
            spacelift,
            access,
            startRun,
            httpAuth,
            permissions,
            logger,
          }),
        );
        registerActions(actionsRegistry, {
          spacelift,
          access,
          startRun,
          auth,
        });
      },
    });
  },
});
