import {
  coreServices,
  createServiceFactory,
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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  createRecordingAuditor,
  createRecordingLogger,
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
  /** Whether a permission is granted; everything is unless told. */
  allows?: (permission: string) => boolean;
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
  const { clusters = [], portal, kubernetes, allows = () => true } = options;
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
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: allows(permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }).factory,
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${server.port()}/api/kubernetes`;

  /** Asks as a signed-in person, unless headers say otherwise. */
  async function request(path: string, init: RequestInit = {}) {
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: {
        authorization: mockCredentials.user.header(),
        ...init.headers,
      },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  const post = (path: string, body: unknown, init: RequestInit = {}) =>
    request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
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
