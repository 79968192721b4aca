import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan } from './FaultPlan';
import { playPlan } from './playPlan';

/** One request as it arrived, when its body was complete. */
export interface ReceivedRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A vendor that misbehaves on demand, over real HTTP on 127.0.0.1. */
export interface FaultServer {
  /** Base URL without a slash at its end. */
  url: string;
  /** One plan per request, in order; the last also answers everything after. Default: `{}` as JSON. */
  respond(...plans: [FaultPlan, ...FaultPlan[]]): void;
  /** What arrived. */
  readonly requests: readonly ReceivedRequest[];
  /** What arrived at the internal address that redirects lead to. Must stay empty. */
  readonly internalRequests: readonly ReceivedRequest[];
  /** Bytes of large bodies that were sent. */
  readonly sentBytes: number;
  /** Resolves as soon as `count` requests have arrived. */
  untilRequests(count: number): Promise<void>;
  /** Cuts all connections and frees the ports. */
  stop(): Promise<void>;
}

async function listen(handler: RequestListener): Promise<[Server, string]> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return [server, `http://127.0.0.1:${port}`];
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Starts a `FaultServer`; stop it after the test. */
export async function startFaultServer(): Promise<FaultServer> {
  const requests: ReceivedRequest[] = [];
  const internalRequests: ReceivedRequest[] = [];
  const watchers = new Set<() => void>();
  let plans: FaultPlan[] = [{ kind: 'json', body: {} }];
  let sentBytes = 0;

  const [internal, internalUrl] = await listen(async (request, response) => {
    internalRequests.push(await receive(request));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"internal":"metadata"}');
  });

  const [server, url] = await listen(async (request, response) => {
    const [plan] = plans;
    if (plans.length > 1) {
      plans = plans.slice(1);
    }
    requests.push(await receive(request));
    watchers.forEach(check => check());
    await playPlan(plan, response, {
      internalUrl: `${internalUrl}/latest/meta-data`,
      sent: bytes => {
        sentBytes += bytes;
      },
    });
  });

  return {
    url,
    requests,
    internalRequests,
    get sentBytes() {
      return sentBytes;
    },
    respond: (...next) => {
      plans = next;
    },
    untilRequests: count =>
      new Promise(resolve => {
        const check = () => {
          if (requests.length >= count) {
            watchers.delete(check);
            resolve();
          }
        };
        watchers.add(check);
        check();
      }),
    stop: async () => {
      await Promise.all(
        [server, internal].map(
          one =>
            new Promise<void>(resolve => {
              one.close(() => resolve());
              one.closeAllConnections();
            }),
        ),
      );
    },
  };
}
