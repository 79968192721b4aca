import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { z } from 'zod';

/** What the HTTP servers of a process were asked and sent. */
export const trafficSchema = z.object({
  calls: z.number(),
  /** Of these, answered with 304. */
  unchanged: z.number(),
  /** Headers and bodies, as they were sent. */
  bytes: z.number(),
});

/** What the HTTP servers of a process were asked and sent. */
export type Traffic = z.infer<typeof trafficSchema>;

const finishSchema = z.object({
  socket: z.instanceof(Socket),
  response: z.instanceof(ServerResponse),
});

/** Counts what every HTTP server of this process is asked and sends, from its creation on. */
export class VendorTraffic {
  #total: Traffic = { calls: 0, unchanged: 0, bytes: 0 };
  #written = new WeakMap<Socket, number>();

  constructor() {
    subscribe('http.server.response.finish', message => {
      const { socket, response } = finishSchema.parse(message);
      this.#total.calls += 1;
      this.#total.unchanged += response.statusCode === 304 ? 1 : 0;
      this.#total.bytes +=
        socket.bytesWritten - (this.#written.get(socket) ?? 0);
      this.#written.set(socket, socket.bytesWritten);
    });
  }

  /** Everything so far. */
  total(): Traffic {
    return { ...this.#total };
  }

  /** Everything since the last time. */
  take(): Traffic {
    const taken = this.#total;
    this.#total = { calls: 0, unchanged: 0, bytes: 0 };
    return taken;
  }
}
