import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { usageSchema, type Usage } from '../lib/child/MemoryWatch';
import { freePort } from '../../scripts/lib/ports.mjs';
import { step } from '../lib/step';
import {
  outcomeSchema,
  runSchema,
  trafficSchema,
  type MeshSize,
  type Outcome,
  type Source,
  type Start,
  type Traffic,
} from './messages';

const settledSchema = z.number().nullable();

/** What one run cost. */
export interface RunCost {
  /** Until the event mesh was read and handed over. */
  readMs: number;
  /** Until everything was processed and stitched. */
  settledMs: number;
  outcome: Outcome;
  usage: Usage;
  traffic: Traffic;
}

/** What one of the readers costs. */
export interface ReaderResult {
  /** Into a catalog that knows nothing of the event mesh. */
  first: RunCost;
  /** Nothing has changed since. */
  unchanged: RunCost[];
  /** Some event types say something new. */
  changed: RunCost;
}

const UNCHANGED_RUNS = 3;
const PATIENCE_MS = 60_000;
const GIVE_UP_MS = 15 * 60_000;

/** Starts a backend of its own with a catalog, reads the event mesh again and again, and stops it. */
export async function measureReader(
  source: Source,
  setting: {
    simulator: Child;
    baseUrl: string;
    catalogFile: string;
    size: MeshSize;
    changed: number;
  },
): Promise<ReaderResult> {
  const { simulator, baseUrl, catalogFile, size, changed } = setting;
  const backend = new Child(
    `backend "${source}"`,
    join(__dirname, 'backend.ts'),
  );

  const settle = async (): Promise<number> => {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    while (Date.now() < giveUpAt) {
      const since = await backend.ask('settle', settledSchema, PATIENCE_MS);
      if (since !== null) {
        return since;
      }
    }
    throw new Error('The catalog of the benchmark does not come to rest.');
  };

  const measureRun = async (): Promise<RunCost> => {
    await simulator.ask('takeTraffic', trafficSchema);
    await backend.ask('watchMemory', z.number());
    const { startedAt, readAt } = await backend.ask('run', runSchema);
    const settledAt = await settle();
    const usage = await backend.ask('usage', usageSchema);
    const traffic = await simulator.ask('takeTraffic', trafficSchema);
    const outcome = await backend.ask('outcome', outcomeSchema);
    const readMs = readAt - startedAt;
    const settledMs = Math.max(readMs, settledAt - startedAt);
    return { readMs, settledMs, outcome, usage, traffic };
  };

  try {
    step(`Starting the backend "${source}"`);
    await simulator.ask('behave', z.unknown(), size);
    const start: Start = {
      port: await freePort(),
      catalogFile,
      source,
      baseUrl,
    };
    await backend.ask('start', z.unknown(), start);
    await settle();

    step(`Reading a large event mesh for the first time (${source})`);
    const first = await measureRun();
    step(`Reading it again, unchanged (${source})`);
    const unchanged: RunCost[] = [];
    while (unchanged.length < UNCHANGED_RUNS) {
      unchanged.push(await measureRun());
    }
    step(`Reading it again, changed (${source})`);
    await simulator.ask('behave', z.unknown(), { ...size, changed });
    return { first, unchanged, changed: await measureRun() };
  } finally {
    await backend.stop();
  }
}
