import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import PromiseRouter from 'express-promise-router';

/**
 * A plugin with one scheduled task, called `sweep`, which only runs when it is triggered.
 *
 * @param options.open - serve every route to everybody, as the auth and app plugins do
 */
export function pluginWithTask(options: {
  pluginId: string;
  open?: boolean;
  onRun: () => void;
}) {
  return createBackendPlugin({
    pluginId: options.pluginId,
    register(reg) {
      reg.registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          scheduler: coreServices.scheduler,
        },
        async init({ httpRouter, scheduler }) {
          if (options.open) {
            httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          }
          await scheduler.scheduleTask({
            id: 'sweep',
            scope: 'local',
            frequency: { hours: 1 },
            initialDelay: { hours: 1 },
            timeout: { minutes: 1 },
            fn: async () => options.onRun(),
          });
        },
      });
    },
  });
}

/**
 * A plugin whose `/token/:target` answers with a token for another plugin: its own, or on
 * behalf of the person who calls.
 */
export const tokenDispenser = createBackendPlugin({
  pluginId: 'dispenser',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auth, httpAuth, httpRouter }) {
        const router = PromiseRouter();
        router.get('/token/:target', async (req, res) => {
          const onBehalfOf = await httpAuth.credentials(req);
          const own = await auth.getOwnServiceCredentials();
          res.json(
            await auth.getPluginRequestToken({
              onBehalfOf: req.query.own ? own : onBehalfOf,
              targetPluginId: req.params.target,
            }),
          );
        });
        httpRouter.use(router);
      },
    });
  },
});
