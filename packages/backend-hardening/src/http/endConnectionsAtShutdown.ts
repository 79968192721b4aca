import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { RootLifecycleService } from '@backstage/backend-plugin-api';

/**
 * Ends what is still connected some time after the process was asked to stop.
 *
 * Stock waits for every connection to end by itself. The event bus answers its own backend
 * only after 55 seconds, and the WebSocket of an open browser tab never ends, so whoever
 * stops the process loses patience first and kills it.
 *
 * @param options.server - the server whose connections are ended, WebSockets among them
 * @param options.lifecycle - tells when stopping begins
 * @param options.graceMs - milliseconds from then on for requests that are being answered;
 *   connections that come later are ended at once
 */
export function endConnectionsAtShutdown(options: {
  server: Server;
  lifecycle: Pick<RootLifecycleService, 'addBeforeShutdownHook'>;
  graceMs: number;
}): void {
  const { server, lifecycle, graceMs } = options;
  const open = new Set<Socket>();
  let over = false;

  server.on('connection', socket => {
    if (over) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });

  lifecycle.addBeforeShutdownHook(() => {
    setTimeout(() => {
      over = true;
      open.forEach(socket => socket.destroy());
    }, graceMs).unref();
  });
}
