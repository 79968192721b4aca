import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** How one endpoint misbehaves. */
export type Behaviour = (req: IncomingMessage, res: ServerResponse) => void;

/** A GitHub with one well-behaved account whose endpoints can be replaced one by one. */
export interface HostileGithub {
  url: string;
  /** Set by path, without query. */
  behaviours: Map<string, Behaviour>;
  /** How often each path was asked. */
  counts: Map<string, number>;
  stop(): Promise<void>;
}

/** The token that it hands out; must not appear anywhere. */
export const HOSTILE_TOKEN = 'gho_canaryaccesstoken';

function json(res: ServerResponse, body: unknown): void {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(body));
}

const WELL_BEHAVED: Record<string, Behaviour> = {
  '/login/oauth/access_token': (_req, res) =>
    json(res, { access_token: HOSTILE_TOKEN, token_type: 'bearer', scope: '' }),
  '/api/v3/user': (_req, res) =>
    json(res, { id: 1001, node_id: 'U_sim1001', login: 'ada-byte' }),
  '/api/v3/user/emails': (_req, res) =>
    json(res, [{ email: 'ada@acme.example', verified: true, primary: true }]),
};

/** Starts it on a free loopback port. */
export async function startHostileGithub(): Promise<HostileGithub> {
  const behaviours = new Map<string, Behaviour>();
  const counts = new Map<string, number>();
  const server = createServer((req, res) => {
    const path = (req.url ?? '').split('?')[0];
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const behave = behaviours.get(path) ?? WELL_BEHAVED[path];
    if (behave) {
      behave(req, res);
    } else {
      res.statusCode = 204;
      res.end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    behaviours,
    counts,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
