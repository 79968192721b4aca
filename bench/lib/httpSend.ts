import { Agent, request as startRequest } from 'node:http';
import { createGunzip } from 'node:zlib';

/** What one request cost. */
export interface Fetched {
  status: number;
  /** From sending the request to the last byte. */
  ms: number;
  /** Bytes of the body as they came over the wire. */
  wireBytes: number;
  /** Bytes of the body after decompression. */
  bodyBytes: number;
}

// Browsers keep connections open too; the limit is that of many people at once.
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The server had closed a kept connection just then; browsers ask again. */
class StaleConnectionError extends Error {}

/**
 * GETs like a browser, or POSTs when there is a body: on a kept connection, accepting gzip. Rejects when there is no complete
 * answer.
 */
export async function httpSend(
  url: string,
  token: string,
  json?: string,
): Promise<Fetched> {
  try {
    return await send(url, token, json);
  } catch (error) {
    if (error instanceof StaleConnectionError) {
      return send(url, token, json);
    }
    throw error;
  }
}

/** Closes the connections that are kept open, so that the process can end. */
export function closeConnections(): void {
  agent.destroy();
}

function send(url: string, token: string, json?: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const method = json === undefined ? 'GET' : 'POST';
    const request = startRequest(url, { agent, headers, method }, response => {
      let wireBytes = 0;
      let bodyBytes = 0;
      response.on('data', chunk => {
        wireBytes += chunk.length;
      });
      const zipped = response.headers['content-encoding'] === 'gzip';
      const body = zipped ? response.pipe(createGunzip()) : response;
      body.on('data', chunk => {
        bodyBytes += chunk.length;
      });
      body.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          ms: performance.now() - started,
          wireBytes,
          bodyBytes,
        }),
      );
      response.once('error', reject);
      body.once('error', reject);
    });
    request.once('error', error =>
      reject(
        request.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
          ? new StaleConnectionError()
          : error,
      ),
    );
    request.end(json);
  });
}
