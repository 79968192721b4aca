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
  /** Everything is granted unless told. */
  allows?: Allows;
  features?: BackendFeature[];
}

/** Boots the real plugin with a catalog of fixtures; ends with the test file. */
export async function startSecurityInsightsBackend(
  options: TestBackendOptions = {},
) {
  const { apiUrl, allows, clock } = options;
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
      provideService(coreServices.rootLogger, logger),
      provideService(coreServices.auditor, auditor),
      provideService(coreServices.permissions, createTestPermissions(allows)),
      ...(clock
        ? [provideService(securityInsightsClockServiceRef, clock)]
        : []),
      ...(options.features ?? []),
    ],
  });
  const { get, post } = createAsker({
    base: `http://localhost:${server.port()}/api/security-insights`,
    authorization: mockCredentials.user.header('user:default/lin'),
  });

  const entity = (name: string) => `/entities/component/default/${name}`;

  return {
    logger,
    auditor,
    get,
    post,
    summary: (name: string) => get(`${entity(name)}/summary`),
    alerts: (name: string, query = '') => get(`${entity(name)}/alerts${query}`),
    /** One alert, such as `dependabot/3`. */
    alert: (name: string, alert: string) =>
      get(`${entity(name)}/alerts/${alert}`),
    /** Dismisses an alert, such as `dependabot/3`. */
    dismiss: (name: string, alert: string, body: unknown) =>
      post(`${entity(name)}/alerts/${alert}/dismissal`, body),
    reopen: (name: string, alert: string, body?: unknown) =>
      post(`${entity(name)}/alerts/${alert}/reopening`, body),
  };
}
