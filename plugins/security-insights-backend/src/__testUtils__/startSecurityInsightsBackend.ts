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
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Clock } from '@internal/vendor-client';
import {
  createRecordingAuditor,
  createRecordingLogger,
} from '@internal/vendor-client/testUtils';
import { entities as demoEntities } from '../__fixtures__/entities';
import { securityInsightsPlugin } from '../plugin';
import { securityInsightsClockServiceRef } from '../services/securityInsightsServiceRef';

/** A value that no answer, log line or audit event may hold. */
export const TOKEN = 'github-portal-token-0123456789abcdef';

/** How a test's backend differs from the usual one. */
export interface TestBackendOptions {
  /** Base of the REST API of github.com; absent for a portal without credentials. */
  apiUrl?: string;
  /** In place of github.com with its token. */
  github?: JsonObject[];
  /** The block `securityInsights`. */
  securityInsights?: JsonObject;
  clock?: Clock;
  entities?: Entity[];
  /** Whether a permission is granted; everything is unless told. `ref` is absent for basic permissions. */
  allows?: (permission: string, ref?: string) => boolean;
  features?: BackendFeature[];
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSecurityInsightsBackend(
  options: TestBackendOptions = {},
) {
  const { apiUrl, allows = () => true, clock } = options;
  const logger = createRecordingLogger();
  const auditor = createRecordingAuditor();

  const { server } = await startTestBackend({
    features: [
      securityInsightsPlugin,
      catalogServiceMock.factory({
        entities: options.entities ?? demoEntities,
      }),
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            github:
              options.github ??
              (apiUrl
                ? [{ host: 'github.com', apiBaseUrl: apiUrl, token: TOKEN }]
                : []),
          },
          ...(options.securityInsights && {
            securityInsights: options.securityInsights,
          }),
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
          requests.map(request => ({
            result: allows(
              request.permission.name,
              isResourcePermission(request.permission)
                ? request.resourceRef
                : undefined,
            )
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }).factory,
      ...(clock
        ? [
            createServiceFactory({
              service: securityInsightsClockServiceRef,
              deps: {},
              factory: () => clock,
            }),
          ]
        : []),
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${server.port()}/api/security-insights`;

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

  const post = (path: string, body?: unknown, init: RequestInit = {}) =>
    get(path, {
      ...init,
      method: 'POST',
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...init.headers },
    });
  const entity = (name: string) => `/entities/component/default/${name}`;

  return {
    logger,
    auditor,
    get,
    post,
    summary: (name: string) => get(`${entity(name)}/summary`),
    alerts: (name: string, query = '') => get(`${entity(name)}/alerts${query}`),
    /** Dismisses an alert, such as `dependabot/3`. */
    dismiss: (name: string, alert: string, body: unknown) =>
      post(`${entity(name)}/alerts/${alert}/dismissal`, body),
    reopen: (name: string, alert: string, body?: unknown) =>
      post(`${entity(name)}/alerts/${alert}/reopening`, body),
  };
}
