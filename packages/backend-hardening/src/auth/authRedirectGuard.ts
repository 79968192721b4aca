import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createRedirectGuard } from './createRedirectGuard';

/** Puts the redirect guard in front of the routes of the auth plugin. */
export const authRedirectGuard = createBackendModule({
  pluginId: 'auth',
  moduleId: 'redirect-guard',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ config, httpRouter, logger }) {
        httpRouter.use(
          createRedirectGuard({
            appUrl: config.getString('app.baseUrl'),
            logger,
          }),
        );
      },
    });
  },
});
