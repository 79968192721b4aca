import type { KubernetesObject } from '../knative';
import {
  startVendor,
  type VendorSimulator,
  type VendorSimulatorOptions,
} from '../http/startVendor';
import { createAdminRouter } from './adminRouter';
import { answerRateLimit, meshErrors } from './meshErrors';
import { createMeshRouter } from './meshRouter';
import { MeshState, type Tamper } from './MeshState';
import type { EventMeshSettings } from './settings';

/**
 * A running simulated event mesh backend. Its `url` is for `catalog.providers.knativeEventMesh.<environment>.baseUrl`;
 * its `reset` brings the settings and the event mesh back as well.
 */
export interface EventMeshSimulator extends VendorSimulator {
  /** How it behaves; change it at will. */
  settings: EventMeshSettings;
  /** Puts objects in the place of those of `settings.world`; undefined brings those back. */
  useObjects(objects: readonly KubernetesObject[] | undefined): void;
  /** Changes every answer on its way out, into whatever JSON can say; undefined stops that. */
  tamper(change: Tamper | undefined): void;
}

/**
 * Starts the backend that Knative's plugin for Backstage puts into a cluster, for tests and the demo: `prod` of the
 * demo company, or another world. It takes the token `simulated`.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startEventMeshSimulator(
  options: VendorSimulatorOptions = {},
): Promise<EventMeshSimulator> {
  const state = new MeshState();
  const simulator = await startVendor(
    {
      id: 'event-mesh',
      title: 'Knative Event Mesh',
      admin: createAdminRouter(state.settings),
      routes: createMeshRouter(state),
      errors: meshErrors,
      answerRateLimit,
      reset: () => state.reset(),
    },
    options,
  );
  return {
    ...simulator,
    settings: state.settings,
    useObjects: objects => state.useObjects(objects),
    tamper: change => {
      state.tamper = change;
    },
  };
}
