import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FaultPlan } from './FaultPlan';

const MEGABYTE = 1_000_000;
const HUNDRED_MEGABYTES = 100 * MEGABYTE;

/** What plans need to know of their server. */
export interface PlayContext {
  /** Where redirects lead. */
  internalUrl: string;
  /** Told of every chunk of a large body. */
  sent(bytes: number): void;
}

function sendJson(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(text);
}

/** Writes chunks only as fast as the client takes them, so that what was sent is what it asked for. */
async function stream(
  response: ServerResponse,
  chunks: Iterable<Buffer>,
  sent: (bytes: number) => void,
): Promise<void> {
  for (const chunk of chunks) {
    if (response.destroyed) {
      return;
    }
    sent(chunk.length);
    if (!response.write(chunk)) {
      await new Promise<void>(resolve => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    }
  }
  response.end();
}

function* repeat(bytes: number, encode: (text: string) => Buffer) {
  const megabyte = encode('a'.repeat(MEGABYTE));
  yield encode('"');
  for (let rest = bytes; rest > 0; rest -= MEGABYTE) {
    yield megabyte;
  }
  yield encode('"');
}

/** Answers one request as planned. */
export async function playPlan(
  plan: FaultPlan,
  response: ServerResponse,
  context: PlayContext,
): Promise<void> {
  const json = { 'content-type': 'application/json' };
  switch (plan.kind) {
    case 'json':
      sendJson(
        response,
        plan.status ?? 200,
        JSON.stringify(plan.body),
        plan.headers,
      );
      return;
    case 'raw':
      response.writeHead(plan.status, plan.headers);
      response.end(plan.body);
      return;
    case 'latency':
      await new Promise(resolve => setTimeout(resolve, plan.ms));
      await playPlan(plan.then, response, context);
      return;
    case 'hang':
      return;
    case 'hangMidBody':
      response.writeHead(200, json);
      response.write('{"data": [');
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'resetMidBody':
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"data": [', () => response.socket?.resetAndDestroy());
      return;
    case 'serverError':
      sendJson(
        response,
        plan.status ?? 503,
        '{"message":"down for maintenance"}',
        plan.retryAfter === undefined ? {} : { 'retry-after': plan.retryAfter },
      );
      return;
    case 'rateLimited':
      sendJson(
        response,
        429,
        '{"message":"slow down"}',
        plan.retryAfter === undefined ? {} : { 'retry-after': plan.retryAfter },
      );
      return;
    case 'html':
      response.writeHead(plan.status ?? 200, { 'content-type': 'text/html' });
      response.end('<html><body>Please sign in</body></html>');
      return;
    case 'truncated':
      sendJson(response, 200, '{"data": [{"name": "ca');
      return;
    case 'large':
      response.writeHead(200, json);
      await stream(
        response,
        repeat(plan.bytes ?? HUNDRED_MEGABYTES, text => Buffer.from(text)),
        context.sent,
      );
      return;
    case 'gzipBomb':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      await stream(
        response,
        repeat(plan.bytes ?? HUNDRED_MEGABYTES, text => gzipSync(text)),
        context.sent,
      );
      return;
    case 'badGzip':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      response.end('this was never packed');
      return;
    case 'redirect':
      response.writeHead(plan.status ?? 302, {
        location: plan.location ?? context.internalUrl,
      });
      response.end();
      return;
    case 'notHttp':
      response.socket?.end('220 mail.example ready\r\n\r\n');
      return;
    default:
      throw new Error(`Unknown plan ${JSON.stringify(plan satisfies never)}`);
  }
}
