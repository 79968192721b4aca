import type { JsonObject } from '@backstage/types';
import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { wireMesh } from '../__fixtures__/wireMesh';
import { startProviders } from './startProviders';
import { useMeshServer } from './useMeshServer';

/** How many entities the small mesh makes, without the one of the environment. */
export const OBJECTS = 7;

/** An answer in plain text, as the backend gives for failures. */
export const text = (status: number, body: string): FaultPlan => ({
  kind: 'raw',
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

/** The small mesh. */
export const good = (): FaultPlan => ({ kind: 'json', body: wireMesh() });

/** A server with the small mesh, and a function that starts a portal which has read it. */
export function useSmallMesh() {
  const server = useMeshServer();
  const startWithMesh = async (settings: JsonObject = {}) => {
    const portal = await startProviders({ dev: server.settings(settings) });
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
    expect(portal.sync()).toEqual({ state: 'ok' });
    return portal;
  };
  return { server, startWithMesh };
}
