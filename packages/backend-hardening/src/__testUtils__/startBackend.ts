import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import { testSignIn } from './testSignIn';

/** A service token that the configuration of the test backend accepts. */
export const EXTERNAL_TOKEN = 'external-token-of-the-tests';

/**
 * Boots a backend with the stock services for tokens and the real auth backend, so that
 * every token in a test is issued and verified for real.
 */
export async function startBackend(...features: BackendFeature[]) {
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
            auth: {
              externalAccess: [
                {
                  type: 'static',
                  options: { token: EXTERNAL_TOKEN, subject: 'operator' },
                },
              ],
            },
          },
          auth: {
            environment: 'test',
            providers: {
              trusting: { test: {} },
              oauth: { test: { on: true } },
            },
          },
        },
      }),
      authServiceFactory,
      httpAuthServiceFactory,
      userInfoServiceFactory,
      authBackend,
      testSignIn,
      ...features,
    ],
  });
  const url = `http://localhost:${server.port()}/api`;
  return {
    url,
    /** Signs somebody in and returns their token. */
    async signIn(userEntityRef: string): Promise<string> {
      const response = await fetch(`${url}/auth/trusting/refresh`, {
        headers: {
          'x-requested-with': 'XMLHttpRequest',
          'x-test-user': userEntityRef,
        },
      });
      const { backstageIdentity } = await response.json();
      return backstageIdentity.token;
    },
  };
}
