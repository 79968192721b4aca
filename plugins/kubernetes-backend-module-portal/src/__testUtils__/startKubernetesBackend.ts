import {
  coreServices,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  createAsker,
  createRecordingAuditor,
  createRecordingLogger,
  createTestPermissions,
  provideService,
  type Allows,
} from '@internal/vendor-client/testUtils';
import { carts } from '../__fixtures__/entities';
import { kubernetesModulePortal } from '../module';

/** A value that no answer, log line or error may hold. */
export const TOKEN = 'kubernetes-secret-token-0123456789';

/** How a test's backend differs from the usual one. */
export interface TestKubernetesOptions {
  /** Clusters of the locator `config`. */
  clusters?: JsonObject[];
  /** The block `kubernetes.portal`. */
  portal?: JsonObject;
  /** More of the block `kubernetes`. */
  kubernetes?: JsonObject | null;
  /** More of the root configuration. */
  config?: JsonObject;
  entities?: Entity[];
  /** Everything is granted unless told. */
  allows?: Allows;
  features?: BackendFeature[];
}

/** A cluster of the locator `config`. */
export function cluster(
  name: string,
  url: string,
  more: JsonObject = {},
): JsonObject {
  return {
    name,
    url,
    authProvider: 'serviceAccount',
    serviceAccountToken: TOKEN,
    skipMetricsLookup: true,
    ...more,
  };
}

/** Boots the real plugin with the module and a catalog of fixtures; ends with the test file. */
export async function startKubernetesBackend(
  options: TestKubernetesOptions = {},
) {
  const { clusters = [], portal, kubernetes, allows } = options;
  const logger = createRecordingLogger();
  const auditor = createRecordingAuditor();
  const { server } = await startTestBackend({
    features: [
      kubernetesPlugin,
      kubernetesModulePortal,
      catalogServiceMock.factory({ entities: options.entities ?? [carts] }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          kubernetes:
            kubernetes === null
              ? null
              : {
                  serviceLocatorMethod: { type: 'multiTenant' },
                  clusterLocatorMethods: [{ type: 'config', clusters }],
                  ...(portal && { portal }),
                  ...kubernetes,
                },
        },
      }),
      provideService(coreServices.rootLogger, logger),
      provideService(coreServices.auditor, auditor),
      provideService(coreServices.permissions, createTestPermissions(allows)),
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${server.port()}/api/kubernetes`;
  const { get: request, post } = createAsker({
    base,
    authorization: mockCredentials.user.header(),
  });

  return {
    base,
    port: server.port(),
    logger,
    auditor,
    request,
    post,
    /** What the page asks: the objects of an entity. */
    objects: (entity: Entity = carts) =>
      post(`/services/${entity.metadata.name}`, { entity, auth: {} }),
  };
}
