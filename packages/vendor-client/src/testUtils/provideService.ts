import {
  createServiceFactory,
  type BackendFeature,
  type ServiceRef,
} from '@backstage/backend-plugin-api';

/** A feature that lets a test's backend use the given implementation of a service, the same one in all plugins. */
export function provideService<T>(
  service: ServiceRef<T, 'root'> | ServiceRef<T, 'plugin'>,
  implementation: T,
): BackendFeature {
  const rest = { deps: {}, factory: () => implementation };
  return service.scope === 'root'
    ? createServiceFactory({ service, ...rest })
    : createServiceFactory({ service, ...rest });
}
