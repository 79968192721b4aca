import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { createRecordingAuditor } from './createRecordingAuditor';
import { createRecordingLogger } from './createRecordingLogger';
import { provideService } from './provideService';

it('gives the implementation to the root and to plugins', async () => {
  const logger = createRecordingLogger();
  const auditor = createRecordingAuditor();
  const plugin = createBackendPlugin({
    pluginId: 'acme-cloud',
    register(env) {
      env.registerInit({
        deps: { logger: coreServices.logger, auditor: coreServices.auditor },
        async init(given) {
          given.logger.info('Acme starts');
          await given.auditor.createEvent({ eventId: 'start' });
        },
      });
    },
  });
  await startTestBackend({
    features: [
      plugin,
      provideService(coreServices.rootLogger, logger),
      provideService(coreServices.auditor, auditor),
    ],
  });
  expect(logger.messages('info')).toContain('Acme starts');
  expect(auditor.events).toMatchObject([{ eventId: 'start' }]);
});
