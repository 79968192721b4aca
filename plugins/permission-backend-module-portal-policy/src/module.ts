import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readPortalPolicyConfig } from './config';
import { createDenialAudit } from './policy/DenialAudit';
import { PortalPolicy } from './policy/PortalPolicy';
import { requireLocationGuard } from './requireLocationGuard';

/**
 * Installs the portal's permission policy. Start fails when the configuration is wrong,
 * when permissions are switched off, or when another policy is installed as well.
 */
export const permissionModulePortalPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        logger: coreServices.logger,
        metadata: coreServices.rootInstanceMetadata,
      },
      async init({ policy, config, metadata, ...services }) {
        await requireLocationGuard(metadata);
        policy.setPolicy(
          new PortalPolicy({
            config: readPortalPolicyConfig(config),
            audit: createDenialAudit(services),
          }),
        );
      },
    });
  },
});
