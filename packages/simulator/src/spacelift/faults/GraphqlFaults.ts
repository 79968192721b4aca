import { z } from 'zod';

const BREAKING: readonly string[] = ['502-html', 'timeout', 'reset'];

/** Shape of a GraphQL fault on the wire and in code; see `GraphqlFault`. */
export const graphqlFaultSchema = z
  .strictObject({
    kind: z.enum([
      'unauthorized-once',
      'unauthorized',
      'empty-when-unauthenticated',
      '401',
      '429',
      '502-html',
      'timeout',
      'reset',
      'error',
      'partial',
      'unknown-field',
      'unknown-state',
      'null-branch',
      'latency',
    ]),
    operation: z.string().min(1).optional(),
    times: z.int().min(1).optional(),
    skip: z.int().min(0).optional(),
    applied: z.boolean().optional(),
    retryAfterSeconds: z.int().min(0).optional(),
    body: z.enum(['json', 'text', 'empty']).optional(),
    message: z.string().min(1).optional(),
    field: z.string().min(1).optional(),
    status: z.int().min(200).max(599).optional(),
    stack: z.string().min(1).optional(),
    state: z.string().min(1).optional(),
    latencyMs: z.int().min(0).max(600_000).optional(),
  })
  .refine(({ applied, kind }) => !applied || BREAKING.includes(kind), {
    path: ['applied'],
    message: `goes only with ${BREAKING.join(', ')}`,
  })
  .refine(({ kind, field }) => kind !== 'unknown-field' || !!field, {
    path: ['field'],
    message: 'is needed to know which field is unknown',
  });

/**
 * A failure of one operation.
 *
 * `operation` is a root field (`searchStacks`) or an operation name (`ListStacks`); without it every operation is hit, the
 * exchange of the key included. An operation in which a failure would change nothing does not use it up.
 * `skip` lets so many pass first, `times` is how many it hits after that; without `times` it stays until removed.
 *
 * - `unauthorized`: the operation fails with that message. `unauthorized-once`: the same, once.
 * - `empty-when-unauthenticated`: answers as to a token that is over: no stacks, no viewer.
 * - `401`: HTTP 401. `429`: HTTP 429, with `Retry-After` when there are `retryAfterSeconds`; `body` default `json`.
 * - `502-html`: a gateway's page. `timeout`: never answers. `reset`: cuts the connection. With `applied` these three do
 *   it after the operation took effect.
 * - `error`: the operation fails with `message`.
 * - `partial`: data as usual, but the first `field` (default `integrations`) is null and has an error.
 * - `unknown-field`: questions that contain `field` are refused as by an older schema, with HTTP `status` (200).
 * - `unknown-state`: a stack, `stack` or the first of the answer, is in `state` (`QUARANTINED`), which no schema knows.
 * - `null-branch`: the same stack has no branch.
 * - `latency`: waits `latencyMs` (1000), then goes on.
 */
export type GraphqlFault = z.infer<typeof graphqlFaultSchema>;

/** What a request asks for, as far as faults tell requests apart. */
export interface AskedOperation {
  /** Names of the root fields. */
  fields: readonly string[];
  /** Name of the operation, if it has one. */
  name: string | undefined;
}

interface ActiveFault {
  fault: GraphqlFault;
  skip: number;
  left: number;
}

function matches({ operation }: GraphqlFault, asked: AskedOperation): boolean {
  return (
    operation === undefined ||
    operation === asked.name ||
    asked.fields.includes(operation)
  );
}

/** The failures of operations that are switched on, in the order in which they were added. */
export class GraphqlFaults {
  #active: ActiveFault[] = [];

  /** Switches a failure on; throws when it is not well formed. */
  add(input: GraphqlFault): void {
    const fault = graphqlFaultSchema.parse(input);
    const once = fault.kind === 'unauthorized-once' ? 1 : Infinity;
    this.#active.push({
      fault,
      skip: fault.skip ?? 0,
      left: fault.times ?? once,
    });
  }

  list(): GraphqlFault[] {
    return this.#active.map(({ fault }) => fault);
  }

  clear(): void {
    this.#active = [];
  }

  /** The failures that hit one request, in order. `concerns` leaves those out that have nothing to bite on. */
  take(
    asked: AskedOperation,
    concerns: (fault: GraphqlFault) => boolean,
  ): GraphqlFault[] {
    const hits: GraphqlFault[] = [];
    for (const entry of this.#active) {
      if (!matches(entry.fault, asked) || !concerns(entry.fault)) {
        continue;
      }
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      hits.push(entry.fault);
    }
    this.#active = this.#active.filter(({ left }) => left > 0);
    return hits;
  }
}
