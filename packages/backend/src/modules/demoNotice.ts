import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

const TIMEOUT_MS = 2000;

/**
 * In the demo (`app.demo: true`), says at start when the simulated GitHub does not answer, because then nobody can
 * sign in and nothing can be registered. Outside the demo it does nothing.
 */
export default createBackendModule({
  pluginId: 'app',
  moduleId: 'demo-notice',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ config, logger }) {
        if (!config.getOptionalBoolean('app.demo')) {
          return;
        }
        const provider = `auth.providers.github.${config.getString(
          'auth.environment',
        )}`;
        const url = config.getString(`${provider}.enterpriseInstanceUrl`);
        const answered = await fetch(url, {
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }).then(
          () => true,
          () => false,
        );
        if (answered) {
          logger.info(`Demo: the simulated GitHub answers at ${url}`);
        } else {
          logger.warn(
            `Demo: the simulated GitHub does not answer at ${url}, so nobody can sign in. Start it with "yarn simulator", or start everything with "npm start".`,
          );
        }
      },
    });
  },
});
