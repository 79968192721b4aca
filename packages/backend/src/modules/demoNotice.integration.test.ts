import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { startGithubSimulator } from '@internal/simulator';
import demoNotice from './demoNotice';

const app = createBackendPlugin({
  pluginId: 'app',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});

async function startWith(githubUrl: string, demo: boolean) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  await startTestBackend({
    features: [
      app,
      demoNotice,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          app: { demo },
          auth: {
            environment: 'production',
            providers: {
              github: { production: { enterpriseInstanceUrl: githubUrl } },
            },
          },
        },
      }),
    ],
  });
  return logger;
}

describe('demo notice', () => {
  it('tells how to start the simulated GitHub when it does not answer', async () => {
    const github = await startGithubSimulator();
    await github.stop();
    const logger = await startWith(github.url, true);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/does not answer at .*yarn simulator/),
    );
  });

  it('is content when the simulated GitHub answers', async () => {
    const github = await startGithubSimulator();
    try {
      const logger = await startWith(github.url, true);
      expect(logger.warn).not.toHaveBeenCalled();
      expect(logger.info).toHaveBeenCalledWith(
        expect.stringContaining('the simulated GitHub answers'),
      );
    } finally {
      await github.stop();
    }
  });

  it('keeps quiet outside the demo', async () => {
    const logger = await startWith('http://127.0.0.1:9', false);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
