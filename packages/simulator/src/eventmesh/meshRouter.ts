import { Router } from 'express';
import { explainRefusal } from './explainRefusal';
import type { MeshState } from './MeshState';
import { readToken } from './readToken';
import { sendText } from './sendText';

/** Where the event mesh is. */
export const MESH_PATH = '/v1/getEventMesh';

/**
 * The one path of the backend. Who brings no token is told so with 401; whatever the API server of the cluster has
 * against the token, or against the question, is a 500. Methods and paths are refused before anybody asks for a token.
 */
export function createMeshRouter(state: MeshState): Router {
  const router = Router();
  router.use((req, res) => {
    if (req.path !== MESH_PATH) {
      sendText(res, 404, '404 page not found');
      return;
    }
    if (req.method !== 'GET') {
      res.status(405).end();
      return;
    }
    const token = readToken(req.get('authorization'));
    if (token === undefined) {
      sendText(
        res,
        401,
        'There is no token: send it in the header Authorization, after "Bearer ".',
      );
      return;
    }
    const refusal = explainRefusal(token, state.settings);
    if (refusal !== undefined) {
      sendText(res, 500, `error building event mesh: ${refusal}`);
      return;
    }
    const body = state.encode();
    // Express would add a character set, which Go does not.
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  });
  return router;
}
