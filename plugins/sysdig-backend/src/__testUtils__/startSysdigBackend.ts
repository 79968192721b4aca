import {
  coreServices,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Clock } from '@internal/vendor-client';
import {
  createAsker,
  createRecordingLogger,
  createTestPermissions,
  provideService,
  type Allows,
} from '@internal/vendor-client/testUtils';
import { entities } from '../__fixtures__/entities';
import { sysdigPlugin } from '../plugin';
import { sysdigClockServiceRef } from '../services/sysdigServiceRef';

/** A value that no answer, log line or error may hold. */
export const TOKEN = 'sysdig-secret-token-0123456789';

/** How a test's backend differs from the usual one. */
export interface TestSysdigOptions {
  /** Address of the simulated Sysdig; absent for a portal without configuration. */
  url?: string;
  /** More of the block `sysdig`. */
  sysdig?: JsonObject;
  /** More of the root configuration. */
  config?: JsonObject;
  clock?: Clock;
  /** Everything is granted unless told. */
  allows?: Allows;
  features?: BackendFeature[];
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSysdigBackend(options: TestSysdigOptions = {}) {
  const { url, allows, clock } = options;
  const logger = createRecordingLogger();
  const { server } = await startTestBackend({
    features: [
      sysdigPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          sysdig: {
            ...(url && { endpoint: url, token: TOKEN }),
            ...options.sysdig,
          },
        },
      }),
      provideService(coreServices.rootLogger, logger),
      provideService(coreServices.permissions, createTestPermissions(allows)),
      ...(clock ? [provideService(sysdigClockServiceRef, clock)] : []),
      ...(options.features ?? []),
    ],
  });
  const { get } = createAsker({
    base: `http://localhost:${server.port()}/api/sysdig`,
    authorization: mockCredentials.user.header(),
  });

  return {
    logger,
    get,
    /** Asks for a report, summary or result of a component. */
    of: (name: string, path: string) =>
      get(`/entities/component/default/${name}/${path}`),
  };
}
