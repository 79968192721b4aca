import { request, type IncomingHttpHeaders } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * Sends a request with the path exactly as it is given, which `fetch` would put in order, as a signed-in person unless
 * headers say otherwise.
 */
export function sendRaw(
  port: number,
  options: {
    method?: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
  },
): Promise<RawAnswer> {
  const { method = 'GET', path, headers, body } = options;
  return new Promise((resolve, reject) => {
    const req = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { authorization: mockCredentials.user.header(), ...headers },
      },
      res => {
        const chunks: Buffer[] = [];
        res.on('data', chunk => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    // The other side took the connection for something else: a hole, not a refusal.
    req.on('upgrade', (res, socket) => {
      socket.destroy();
      resolve({
        status: res.statusCode ?? 101,
        headers: res.headers,
        text: '',
      });
    });
    req.on('error', reject);
    req.end(body);
  });
}
