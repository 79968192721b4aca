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
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Clock } from '@internal/vendor-client';
import {
  createRecordingAuditor,
  createRecordingLogger,
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
  /**
   * Whether a permission is granted; everything is unless told. `ref` is absent for basic permissions, and `everywhere`
   * when a permission for entities is asked for without one.
   */
  allows?: (permission: string, ref?: string) => boolean;
  features?: BackendFeature[];
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSpaceliftBackend(
  options: TestSpaceliftOptions = {},
) {
  const { url, allows = () => true, clock, entities = demoEntities } = options;
  const logger = createRecordingLogger();
  const auditor = createRecordingAuditor();
  const decide = (permission: Permission, ref?: string) =>
    ({
      result: allows(permission.name, ref)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    } as const);

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
          requests.map(request =>
            decide(
              request.permission,
              isResourcePermission(request.permission)
                ? request.resourceRef
                : undefined,
            ),
          ),
        authorizeConditional: async requests =>
          requests.map(({ permission }) => decide(permission, 'everywhere')),
      }).factory,
      ...(clock
        ? [
            createServiceFactory({
              service: spaceliftClockServiceRef,
              deps: {},
              factory: () => clock,
            }),
          ]
        : []),
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${server.port()}/api/spacelift`;

  /** Asks as a signed-in person, unless headers say otherwise. */
  async function get(path: string, init: RequestInit = {}) {
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: {
        authorization: mockCredentials.user.header('user:default/lin'),
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

  const post = (path: string, body: unknown = {}, init: RequestInit = {}) =>
    get(path, {
      ...init,
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...init.headers },
    });

  return {
    logger,
    auditor,
    get,
    post,
    /** Asks for something of an entity's stacks. */
    of: (entity: string, path = '') => get(`/entities/${entity}/stacks${path}`),
    /** Triggers a run of an entity's stack. */
    trigger: (entity: string, stackId: string, body?: unknown) =>
      post(`/entities/${entity}/stacks/${stackId}/runs`, body),
  };
}
