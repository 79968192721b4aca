import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import templateKind from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import permissionBackend from '@backstage/plugin-permission-backend';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import { catalogLocationGuard } from '@internal/backend-hardening';
import policyModule from '..';
import { authWithActor } from './authWithActor';

/** The people of the tests and their groups, as a sign-in would write them down. */
export const groupsOf: Record<string, string[]> = {
  'user:default/ada': ['group:default/platform'],
  'user:default/lin': ['group:default/shop', 'group:default/team-c'],
  'user:default/sam': ['group:default/payments'],
  'user:default/newcomer': [],
};

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = (
        credentials as ReturnType<typeof mockCredentials.user>
      ).principal;
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...groupsOf[userEntityRef]],
      };
    },
  }),
});

/**
 * Boots permission backend, catalog, scaffolder, location guard and the policy of this
 * package on a free port, with `group:default/platform` as admins.
 */
export async function startPortal(options: {
  /** `host:port` that catalog files may be read from. */
  allowedHost: string;
  /** A URL that is always in the catalog and may contain templates. */
  templateUrl: string;
}) {
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
            reading: { allow: [{ host: options.allowedHost }] },
          },
          permission: { enabled: true },
          portalPolicy: { admins: ['group:default/platform'] },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Location'] }],
            locations: [
              {
                type: 'url',
                target: options.templateUrl,
                rules: [{ allow: ['Template'] }],
              },
            ],
          },
        },
      }),
      ...authWithActor,
      userInfo,
      permissionBackend,
      catalogBackend,
      templateKind,
      scaffolderBackend,
      catalogLocationGuard,
      policyModule,
    ],
  });

  async function call(
    who: string,
    path: string,
    init: { method?: string; body?: unknown } = {},
  ) {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (who !== 'nobody') {
      const ref = `user:default/${who}`;
      headers.set('authorization', mockCredentials.user.header(ref));
    }
    const response = await fetch(
      `http://127.0.0.1:${server.port()}/api${path}`,
      {
        method: init.method ?? 'GET',
        headers,
        body: init.body === undefined ? undefined : JSON.stringify(init.body),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      json: () => JSON.parse(text),
      text,
    };
  }
  return { call };
}
