import {
  coreServices,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Clock } from '@internal/vendor-client';
import {
  createAsker,
  createRecordingAuditor,
  createRecordingLogger,
  createTestPermissions,
  provideService,
  type Allows,
} from '@internal/vendor-client/testUtils';
import { entities as demoEntities } from '../__fixtures__/entities';
import { spaceliftPlugin } from '../plugin';
import { spaceliftClockServiceRef } from '../services/spaceliftServiceRef';

/** Values that no answer, log line, error or audit event may hold. */
export const KEY_ID = '01J8ZK3Q0V6N2M4R5T7W9XABCD';
/** See `KEY_ID`. */
export const KEY_SECRET = 'spacelift-secret-0123456789abcdef';

/** How a test's backend differs from the usual one. */
export interface TestSpaceliftOptions {
  /** Address of the simulated Spacelift; absent for a portal without configuration. */
  url?: string;
  /** More of the block `spacelift`. */
  spacelift?: JsonObject;
  clock?: Clock;
  entities?: Entity[];
  /** Everything is granted unless told. */
  allows?: Allows;
  features?: BackendFeature[];
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSpaceliftBackend(
  options: TestSpaceliftOptions = {},
) {
  const { url, allows, clock, entities = demoEntities } = options;
  const logger = createRecordingLogger();
  const auditor = createRecordingAuditor();

  const { server } = await startTestBackend({
    features: [
      spaceliftPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          spacelift: {
            ...(url && {
              hostUrl: url,
              apiKey: KEY_ID,
              apiSecret: KEY_SECRET,
            }),
            ...options.spacelift,
          },
        },
      }),
      provideService(coreServices.rootLogger, logger),
      provideService(coreServices.auditor, auditor),
      provideService(coreServices.permissions, createTestPermissions(allows)),
      ...(clock ? [provideService(spaceliftClockServiceRef, clock)] : []),
      ...(options.features ?? []),
    ],
  });
  const { get, post } = createAsker({
    base: `http://localhost:${server.port()}/api/spacelift`,
    authorization: mockCredentials.user.header('user:default/lin'),
  });

  return {
    logger,
    auditor,
    get,
    post,
    /** Asks for something of an entity's stacks. */
    of: (entity: string, path = '') => get(`/entities/${entity}/stacks${path}`),
    /** Triggers a run of an entity's stack. */
    trigger: (entity: string, stackId: string, body: unknown = {}) =>
      post(`/entities/${entity}/stacks/${stackId}/runs`, body),
  };
}
