import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listening server; `stop` cuts open connections and resolves when the port is free. */
export interface Listening {
  port: number;
  stop(): Promise<void>;
}

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '::1'];
const ATTEMPTS_FOR_A_FREE_PAIR = 5;

/** Whether a host name or address can only be reached from this machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host);
}

function listen(handler: RequestListener, port: number, host: string) {
  return new Promise<Server>((resolve, reject) => {
    const server = createServer(handler);
    // Longer than any client's idle pool, so that a pooled socket is never closed under a request.
    server.keepAliveTimeout = 65_000;
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server) {
  return new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : undefined;
}

/** Clients may resolve `localhost` to either family, so the same port is taken on both where IPv6 exists. */
async function listenOnBothFamilies(handler: RequestListener, port: number) {
  for (let attempt = 1; ; attempt++) {
    const ipv4 = await listen(handler, port, '127.0.0.1');
    try {
      return [ipv4, await listen(handler, portOf(ipv4), '::1')];
    } catch (error) {
      const taken = codeOf(error) === 'EADDRINUSE';
      if (!taken) {
        return [ipv4];
      }
      await close(ipv4);
      if (port !== 0 || attempt === ATTEMPTS_FOR_A_FREE_PAIR) {
        throw error;
      }
    }
  }
}

/**
 * Serves `handler` over HTTP.
 *
 * A loopback host is served on 127.0.0.1 and, where the machine has it, ::1. Any other host is taken
 * literally. Port 0 picks a free port. Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function listenOnLoopback(
  handler: RequestListener,
  options: { port: number; host: string },
): Promise<Listening> {
  const servers = isLoopbackHost(options.host)
    ? await listenOnBothFamilies(handler, options.port)
    : [await listen(handler, options.port, options.host)];
  return {
    port: portOf(servers[0]),
    stop: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
