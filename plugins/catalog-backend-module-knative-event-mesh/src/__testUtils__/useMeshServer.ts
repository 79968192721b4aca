import {
  startFaultServer,
  type FaultServer,
} from '@internal/vendor-client/testUtils';
import type { JsonObject } from '@backstage/types';
import { wireMesh } from '../__fixtures__/wireMesh';

/** A value that no log line, entity or error may hold. */
export const TOKEN = 'mesh-secret-token-0123456789';

/** An event mesh backend that misbehaves on demand; answers with the small mesh unless told otherwise. One per test. */
export function useMeshServer() {
  let server: FaultServer;
  beforeEach(async () => {
    server = await startFaultServer();
    server.respond({ kind: 'json', body: wireMesh() });
  });
  afterEach(() => server.stop());
  return {
    get current() {
      return server;
    },
    /** Configuration of an environment that reads it. */
    settings: (more: JsonObject = {}): JsonObject => ({
      baseUrl: server.url,
      token: TOKEN,
      owner: 'group:default/platform',
      ...more,
    }),
  };
}
