import { z } from 'zod';

/** Shape of a fault on the wire and in code; see `Fault`. */
export const faultSchema = z.strictObject({
  match: z
    .strictObject({
      method: z.string().min(1).optional(),
      path: z.string().min(1).optional(),
    })
    .optional(),
  kind: z.enum([
    'status',
    'latency',
    'reset',
    'hang',
    'malformed',
    'huge',
    'rateLimit',
    'html',
    'redirect',
  ]),
  status: z.int().min(200).max(599).optional(),
  latencyMs: z.int().min(0).max(600_000).optional(),
  times: z.int().min(1).optional(),
  retryAfterSeconds: z.int().min(0).optional(),
  secondary: z.boolean().optional(),
});

/**
 * A failure to inject.
 *
 * `match` limits it to a method and to a path (a prefix, or a pattern in which `*` stands for anything);
 * without it every request is hit. `times` is the number of requests it hits, without it all of them until
 * it is removed.
 *
 * - `status`: answers `status` (default 500) with a JSON error.
 * - `latency`: waits `latencyMs` (default 1000), then goes on normally.
 * - `reset`: cuts the connection. `hang`: never answers.
 * - `malformed`: 200 with JSON that breaks off. `huge`: 200 with 64 MiB of JSON.
 * - `rateLimit`: `status` (default 403 at GitHub, 429 elsewhere) in the vendor's rate-limit shape;
 *   `retryAfterSeconds` default 60. `secondary`: GitHub's limit for bursts, in its words.
 * - `html`: `status` (default 200) with a web page, as a misbehaving proxy does. `redirect`: `status`
 *   (default 302) to `/__sim/redirected` on the simulator.
 */
export type Fault = z.infer<typeof faultSchema>;

interface ActiveFault {
  fault: Fault;
  left: number;
  path: RegExp | undefined;
}

function toPattern(path: string): RegExp {
  const escaped = path
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(path.includes('*') ? `^${escaped}$` : `^${escaped}`);
}

/** The failures that are switched on, in the order in which they were added. */
export class Faults {
  #active: ActiveFault[] = [];

  /** Switches a failure on; throws when it is not well formed. */
  add(input: Fault): void {
    const fault = faultSchema.parse(input);
    this.#active.push({
      fault,
      left: fault.times ?? Infinity,
      path: fault.match?.path ? toPattern(fault.match.path) : undefined,
    });
  }

  list(): Fault[] {
    return this.#active.map(({ fault }) => fault);
  }

  clear(): void {
    this.#active = [];
  }

  /** The failures for one request: any latencies that come first, then at most one that ends it. */
  take(method: string, path: string): Fault[] {
    const hits: Fault[] = [];
    for (const entry of this.#active) {
      const wanted = entry.fault.match?.method?.toUpperCase();
      if ((wanted && wanted !== method) || !(entry.path?.test(path) ?? true)) {
        continue;
      }
      entry.left -= 1;
      hits.push(entry.fault);
      if (entry.fault.kind !== 'latency') {
        break;
      }
    }
    this.#active = this.#active.filter(({ left }) => left > 0);
    return hits;
  }
}
