import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createLocationGuard } from './createLocationGuard';
import { LocationOwnership } from './LocationOwnership';

/**
 * Puts the location guard in front of the catalog's routes. Modules start before their
 * plugin, which is what makes its routes come first.
 */
export const catalogLocationGuard = createBackendModule({
  pluginId: 'catalog',
  // The permission policy looks for this ID and refuses to start without it.
  moduleId: 'location-guard',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init({ httpRouter, permissions, ...services }) {
        const { auth, catalog } = services;
        const ownership = new LocationOwnership({ auth, catalog, permissions });
        httpRouter.use(createLocationGuard({ ...services, ownership }));
      },
    });
  },
});
