import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { z } from 'zod';

const finishSchema = z.object({ socket: z.instanceof(Socket) });

/** Counts what the HTTP servers of this process send: headers and bodies, as they are on the wire. */
export class SentBytes {
  readonly #written = new WeakMap<Socket, number>();
  #total = 0;

  constructor() {
    subscribe('http.server.response.finish', message => {
      const { socket } = finishSchema.parse(message);
      this.#total += socket.bytesWritten - (this.#written.get(socket) ?? 0);
      this.#written.set(socket, socket.bytesWritten);
    });
  }

  /** Since the process began. */
  total(): number {
    return this.#total;
  }
}
