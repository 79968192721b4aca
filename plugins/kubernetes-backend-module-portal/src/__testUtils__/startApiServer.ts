import { createServer, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** One question to the API server. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
}

/** Answers one question. */
export type Answer = (response: ServerResponse, request: ApiRequest) => void;

/** An API server of Kubernetes whose lists are empty until told otherwise. */
export interface ApiServer {
  url: string;
  requests: ApiRequest[];
  /** Answers every path that ends so; the latest wins. */
  on(end: string, answer: Answer): void;
  /** Back to empty lists, and no requests. */
  reset(): void;
  untilRequests(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Answers with JSON. */
export function json(body: unknown, code = 200): Answer {
  return response => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

/** Answers with a list of the given items. */
export function list(...items: unknown[]): Answer {
  return json({ kind: 'List', apiVersion: 'v1', items });
}

/** Answers with a failure, in the form and with the word of a real API server. */
export function status(code: number): Answer {
  return json(
    { kind: 'Status', apiVersion: 'v1', message: 'word-of-the-cluster', code },
    code,
  );
}

/** An object with only a name and a namespace. */
export function item(name: string, namespace = 'sock-shop', more = {}) {
  return { metadata: { name, namespace, uid: name }, ...more };
}

/** Starts an `ApiServer` on 127.0.0.1; with a certificate it speaks https. */
export async function startApiServer(tls?: {
  key: string;
  cert: string;
}): Promise<ApiServer> {
  const requests: ApiRequest[] = [];
  const watchers = new Set<() => void>();
  let answers: Array<[string, Answer]> = [];
  const listener: Parameters<typeof createServer>[1] = (req, res) => {
    const url = new URL(req.url ?? '', 'http://cluster');
    const request = {
      method: req.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
    };
    requests.push(request);
    watchers.forEach(check => check());
    const answer = answers.find(([end]) => url.pathname.endsWith(end))?.[1];
    (answer ?? list())(res, request);
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    requests,
    on: (end, answer) => {
      answers = [[end, answer], ...answers];
    },
    reset: () => {
      answers = [];
      requests.length = 0;
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
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
