import type { DatabaseService } from '@backstage/backend-plugin-api';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

// Looking costs the catalog some of its time, so it is not done more often.
const POLL_MS = 500;
/** How often in a row nothing is left to do until that counts. */
const QUIET_POLLS = 4;

const rowSchema = z.object({
  ref: z.string(),
  unprocessed: z.string().nullable(),
  nextUpdate: z.union([z.string(), z.number()]).nullable(),
  discovered: z.union([z.string(), z.number()]).nullable(),
  stitched: z.string().nullable(),
});

type Row = z.infer<typeof rowSchema>;

type DatabaseClient = Awaited<ReturnType<DatabaseService['getClient']>>;

/** How many entities something happened to between two looks. */
export const changesSchema = z.object({
  /** Handed over by a provider as something new. */
  handedOver: z.number(),
  /** Gone through the processors, again or for the first time. */
  processed: z.number(),
  /** Different in the end. */
  stitched: z.number(),
  removed: z.number(),
});

/** How many entities something happened to. */
export type Changes = z.infer<typeof changesSchema>;

/** Looks into the database of a catalog, which tells more than its API: who was handed over, processed and stitched. */
export class CatalogState {
  #before = new Map<string, Row>();

  constructor(readonly knex: DatabaseClient) {}

  /** How many entities a provider keeps, by its location key. */
  async count(locationKey: string): Promise<number> {
    return this.#count(
      this.knex('refresh_state')
        .where('location_key', locationKey)
        .count({ count: '*' }),
    );
  }

  /** How many relations of each type there are. */
  async relations(): Promise<Record<string, number>> {
    const rows: unknown = await this.knex('relations')
      .select('type')
      .count({ count: '*' })
      .groupBy('type')
      .orderBy('type');
    return Object.fromEntries(
      z
        .array(z.object({ type: z.string(), count: z.number() }))
        .parse(rows)
        .map(({ type, count }) => [type, count]),
    );
  }

  /**
   * Waits until nothing is left to process or to stitch, for so many milliseconds at most. The time, in unix
   * milliseconds, since when nothing is left; null while something is.
   */
  async settle(patienceMs: number): Promise<number | null> {
    const giveUpAt = Date.now() + patienceMs;
    let quiet = 0;
    let since = Date.now();
    while (quiet < QUIET_POLLS) {
      if (Date.now() > giveUpAt) {
        return null;
      }
      if ((await this.#left()) > 0) {
        quiet = 0;
      } else {
        since = quiet === 0 ? Date.now() : since;
        quiet += 1;
      }
      await wait(POLL_MS);
    }
    return since;
  }

  /** Remembers how everything is. */
  async remember(): Promise<void> {
    this.#before = await this.#rows();
  }

  /** What is different from what was remembered. */
  async changes(): Promise<Changes> {
    const now = await this.#rows();
    const differing = (field: keyof Row) =>
      [...now].filter(
        ([ref, row]) => row[field] !== this.#before.get(ref)?.[field],
      ).length;
    return {
      handedOver: differing('unprocessed'),
      processed: differing('nextUpdate'),
      stitched: differing('stitched'),
      removed: [...this.#before.keys()].filter(ref => !now.has(ref)).length,
    };
  }

  async #left(): Promise<number> {
    const due = await this.#count(
      this.knex('refresh_state')
        .where('next_update_at', '<=', this.knex.fn.now())
        .orWhereNull('result_hash')
        .count({ count: '*' }),
    );
    const unstitched = await this.#count(
      this.knex('stitch_queue').count({ count: '*' }),
    );
    return due + unstitched;
  }

  async #count(counted: PromiseLike<unknown>): Promise<number> {
    const rows = await counted;
    const [{ count }] = z.array(z.object({ count: z.number() })).parse(rows);
    return count;
  }

  async #rows(): Promise<Map<string, Row>> {
    const rows: unknown = await this.knex('refresh_state')
      .leftJoin(
        'final_entities',
        'final_entities.entity_id',
        'refresh_state.entity_id',
      )
      .select({
        ref: 'refresh_state.entity_ref',
        unprocessed: 'refresh_state.unprocessed_hash',
        nextUpdate: 'refresh_state.next_update_at',
        discovered: 'refresh_state.last_discovery_at',
        stitched: 'final_entities.hash',
      });
    return new Map(
      z
        .array(rowSchema)
        .parse(rows)
        .map(row => [row.ref, row]),
    );
  }
}
