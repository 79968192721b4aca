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
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isResourcePermission,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Clock } from '@internal/vendor-client';
import { createRecordingLogger } from '@internal/vendor-client/testUtils';
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
  /** Whether a permission is granted; everything is unless told. `ref` is absent for basic permissions. */
  allows?: (permission: string, ref?: string) => boolean;
  features?: BackendFeature[];
}

function decide(
  allows: NonNullable<TestSysdigOptions['allows']>,
  request: AuthorizePermissionRequest,
) {
  const { permission } = request;
  const ref = isResourcePermission(permission)
    ? request.resourceRef
    : undefined;
  return {
    result: allows(permission.name, ref)
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
  } as const;
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSysdigBackend(options: TestSysdigOptions = {}) {
  const { url, allows = () => true, clock } = options;
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
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(request => decide(allows, request)),
      }).factory,
      ...(clock
        ? [
            createServiceFactory({
              service: sysdigClockServiceRef,
              deps: {},
              factory: () => clock,
            }),
          ]
        : []),
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${server.port()}/api/sysdig`;

  /** Asks as a signed-in person, unless headers say otherwise. */
  async function get(path: string, init: RequestInit = {}) {
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

  return {
    logger,
    get,
    /** Asks for a report, summary or result of a component. */
    of: (name: string, path: string) =>
      get(`/entities/component/default/${name}/${path}`),
  };
}
