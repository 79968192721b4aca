import { startEventMeshSimulator } from '../eventmesh/startEventMeshSimulator';
import type { EventMesh } from '../eventmesh/mesh/EventMesh';
import { MESH_PATH } from '../eventmesh/meshRouter';
import { useSimulator } from './useSimulator';

/** How to ask. */
export interface MeshCall {
  path?: string;
  method?: string;
  /** Value of the Authorization header; a good one unless told, null for none. */
  authorization?: string | null;
}

/** Starts a simulated event mesh backend for a test file, resets it before each test and stops it at the end. */
export function useEventMeshSimulator() {
  const running = useSimulator(startEventMeshSimulator);

  const ask = (call: MeshCall = {}) => {
    const {
      path = MESH_PATH,
      method,
      authorization = 'Bearer simulated',
    } = call;
    return fetch(`${running().url}${path}`, {
      method,
      redirect: 'manual',
      headers: authorization === null ? {} : { authorization },
    });
  };

  return {
    /** The running simulator. */
    get simulator() {
      return running();
    },
    /** Asks as the portal does. */
    ask,
    /** The event mesh. */
    read: async (): Promise<EventMesh> => (await ask()).json(),
    /** Calls a path below `/__sim`. */
    control: (path: string, method = 'GET', body?: unknown) =>
      fetch(`${running().url}/__sim${path}`, {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            }),
      }),
  };
}
