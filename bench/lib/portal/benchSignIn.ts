import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Owner of what a benchmark shows; everybody who signs in belongs to it. */
const BENCH_GROUP = 'group:default/bench';

/** Header with the number of the viewer who signs in. */
export const VIEWER_HEADER = 'x-bench-viewer';

/**
 * Gives everybody who asks a real token of the portal, as user:default/viewer-N. For benchmarks only, on loopback:
 * it checks nothing.
 */
export const benchSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench-provider',
  register({ registerInit }) {
    registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'bench',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              initialize: () => undefined,
              defaultProfileTransform: async () => ({ profile: {} }),
              authenticate: async ({ req }) => ({
                result: { viewer: req.header(VIEWER_HEADER) ?? '0' },
              }),
            }),
            signInResolver: async ({ result }, context) => {
              const reference = `user:default/viewer-${result.viewer}`;
              return context.issueToken({
                claims: { sub: reference, ent: [reference, BENCH_GROUP] },
              });
            },
          }),
        });
      },
    });
  },
});
