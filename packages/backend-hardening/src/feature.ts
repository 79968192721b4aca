import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { authRedirectGuard } from './auth/authRedirectGuard';
import { catalogLocationGuard } from './catalog/catalogLocationGuard';
import { rootHttpRouterHardening } from './http/rootHttpRouterHardening';
import { serviceOnlyScheduler } from './scheduler/serviceOnlyScheduler';
import { boundedUrlReader } from './urlReader/boundedUrlReader';

/**
 * Everything of this package that a backend adds, as one feature. A service that the backend
 * adds itself, for example its own root router, takes precedence over the one in here.
 */
export const backendHardening = createBackendFeatureLoader({
  loader: () => [
    rootHttpRouterHardening,
    serviceOnlyScheduler,
    authRedirectGuard,
    catalogLocationGuard,
    boundedUrlReader,
  ],
});
