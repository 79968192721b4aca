import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthAuthenticator,
  createOAuthProviderFactory,
  createProxyAuthProviderFactory,
  createProxyAuthenticator,
} from '@backstage/plugin-auth-node';

const trusting = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => ({}),
  authenticate: async ({ req }) => ({
    result: { userEntityRef: String(req.get('x-test-user')) },
  }),
});

const oauth = createOAuthAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => ({}),
  start: async ({ state }) => ({
    url: `https://vendor.example/authorize?state=${state}`,
  }),
  authenticate: async () => ({
    fullProfile: {},
    session: {
      accessToken: 'test-access-token',
      tokenType: 'bearer',
      scope: '',
      expiresInSeconds: 60,
    },
  }),
  async refresh() {
    throw new Error('Not needed in tests');
  },
});

/**
 * Two ways to sign in at the real auth backend: `trusting` believes the header
 * `x-test-user`, so that tests get real tokens; `oauth` runs the stock OAuth handlers
 * against a vendor that approves everything.
 */
export const testSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-sign-in',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'trusting',
          factory: createProxyAuthProviderFactory({
            authenticator: trusting,
            async signInResolver({ result }, ctx) {
              const sub = result.userEntityRef;
              return ctx.issueToken({ claims: { sub, ent: [sub] } });
            },
          }),
        });
        providers.registerProvider({
          providerId: 'oauth',
          factory: createOAuthProviderFactory({ authenticator: oauth }),
        });
      },
    });
  },
});
