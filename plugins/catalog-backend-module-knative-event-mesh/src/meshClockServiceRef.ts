import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { systemClock, type Clock } from '@internal/vendor-client';

/** The time of everything in this module, to be replaced in tests. */
export const meshClockServiceRef = createServiceRef<Clock>({
  id: 'catalog.knative-event-mesh.clock',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => systemClock,
    }),
});
