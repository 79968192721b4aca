import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { systemClock } from '@internal/vendor-client';
import { createTriggerRunAction } from './actions/createTriggerRunAction';

/**
 * Adds the action `spacelift:run:trigger` to software templates. It asks the backend of the Spacelift plugin as the person
 * who started the template, so that permissions, fence, guards and audit are those of the plugin.
 */
export const scaffolderModuleSpacelift = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'spacelift',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, discovery, scaffolder }) {
        scaffolder.addActions(
          createTriggerRunAction({ auth, discovery, clock: systemClock }),
        );
      },
    });
  },
});
