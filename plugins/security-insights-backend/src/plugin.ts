import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { securityInsightsPermissions } from '@internal/plugin-security-insights-common';
import { AlertAccess } from './access/AlertAccess';
import { registerActions } from './actions';
import { createAlertDecider } from './dismissal/createAlertDecider';
import { logStart } from './logStart';
import { createRouter } from './router';
import { securityInsightsServiceRef } from './services/securityInsightsServiceRef';

/**
 * Shows what GitHub says about the security of an entity's repository, and dismisses alerts where that is allowed. Talks to
 * GitHub with the portal's own App or token, never with a person's; reads the catalog and permissions with the rights of
 * the person who asks, and audits every change. Starts without configuration and then answers NOT_CONFIGURED; refuses to
 * start with a wrong one, naming the keys.
 */
export const securityInsightsPlugin = createBackendPlugin({
  pluginId: 'security-insights',
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
        securityInsights: securityInsightsServiceRef,
      },
      async init({ actionsRegistry, auditor, auth, catalog, ...deps }) {
        const { httpAuth, httpRouter, logger, permissions, securityInsights } =
          deps;
        const access = new AlertAccess({
          securityInsights,
          catalog,
          permissions,
        });
        const decide = createAlertDecider({
          securityInsights,
          access,
          auditor,
          logger,
        });
        logStart(logger, securityInsights.status());
        deps.permissionsRegistry.addPermissions(securityInsightsPermissions);
        httpRouter.use(
          createRouter({
            securityInsights,
            access,
            decide,
            httpAuth,
            permissions,
            logger,
          }),
        );
        registerActions(actionsRegistry, { access, auth });
      },
    });
  },
});
