import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { SignInAudit } from './audit/SignInAudit';
import { readSignInPolicy } from './config';
import { CatalogUsers } from './identity/CatalogUsers';
import { createGithubProvider } from './provider/createGithubProvider';

/**
 * Registers the auth provider `github` in place of the stock module: people
 * sign in with GitHub when they hold a verified address in an allowed domain.
 * Asks GitHub with the person's token, the catalog with the auth plugin's own
 * credentials. Refuses to start on an unsafe configuration.
 */
export const authModuleGithubEmailDomain = createBackendModule({
  pluginId: 'auth',
  moduleId: 'github-email-domain',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
      },
      async init({ providers, config, logger, auditor, auth, catalog }) {
        providers.registerProvider({
          providerId: 'github',
          factory: createGithubProvider({
            policy: readSignInPolicy(config),
            users: new CatalogUsers({ catalog, auth }),
            audit: new SignInAudit({ auditor, logger }),
            logger,
          }),
        });
      },
    });
  },
});
