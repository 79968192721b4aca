import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
  type AuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/**
 * The mock auth service, which forgets that a plugin acts for a person. The permission
 * backend needs to know: it gives lists of conditions to plugins only.
 */
const authService = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }): AuthService {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    return Object.assign(Object.create(mock), {
      async authenticate(...args: Parameters<AuthService['authenticate']>) {
        const credentials = await mock.authenticate(...args);
        const forSomebody =
          mock.isPrincipal(credentials, 'user') &&
          args[0].startsWith('mock-service-token');
        return forSomebody
          ? mockCredentials.user(credentials.principal.userEntityRef, {
              actor: { subject: 'plugin:test' },
            })
          : credentials;
      },
    });
  },
});

/** Mock tokens, read by the stock HTTP auth service: no token means nobody. */
export const authWithActor = [authService, httpAuthServiceFactory];
