import { startSpaceliftSimulator } from '@internal/simulator';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { answerParent } from '../lib/child/answerParent';
import { VendorTraffic } from '../lib/VendorTraffic';

/** How the simulated Spacelift behaves from now on. */
export const behaviourSchema = z.object({
  stacks: z.number(),
  /** How long it thinks before each answer. */
  latencyMs: z.number(),
});

/** What it was asked, and what it sent, since the last look. */
export const trafficSchema = z.object({
  calls: z.number(),
  /** Of these, exchanges of the key for a token. */
  exchanges: z.number(),
  /** Headers and bodies, not compressed. */
  bytes: z.number(),
});

/** What it was asked, and what it sent, since the last look. */
export type Traffic = z.infer<typeof trafficSchema>;

type Simulator = Awaited<ReturnType<typeof startSpaceliftSimulator>>;

// The clock of the benchmark runs ahead of that of the simulator, so that tokens have to last.
const TOKEN_SECONDS = 1_000_000;
const QUIET_MS = 40;

const served = new VendorTraffic();

let simulator: Simulator | undefined;
let taken = { calls: 0, exchanges: 0, bytes: 0 };
let settledAt = 0;

function running(): Simulator {
  if (!simulator) {
    throw new Error('The simulator has not been started.');
  }
  return simulator;
}

function total(): Traffic {
  const { all, byField } = running().operations();
  return {
    calls: all.count,
    exchanges: byField.apiKeyUser?.count ?? 0,
    bytes: served.total().bytes,
  };
}

answerParent({
  start: async () => {
    simulator = await startSpaceliftSimulator();
    simulator.settings.tokenLifetimeSeconds = TOKEN_SECONDS;
    return simulator.url;
  },
  behave: async payload => {
    const { stacks, latencyMs } = behaviourSchema.parse(payload);
    const { settings, url, injectGraphql } = running();
    settings.stackCount = stacks;
    await fetch(`${url}/__sim/graphql-faults`, { method: 'DELETE' });
    if (latencyMs > 0) {
      injectGraphql({ kind: 'latency', latencyMs });
    }
  },
  /** Waits until what was begun since the last time has come to its end, such as a list of many pages. */
  settle: async () => {
    let { all } = running().operations();
    while (all.count !== settledAt || all.inFlight > 0) {
      settledAt = all.count;
      await wait(QUIET_MS);
      ({ all } = running().operations());
    }
  },
  takeTraffic: () => {
    const now = total();
    const traffic: Traffic = {
      calls: now.calls - taken.calls,
      exchanges: now.exchanges - taken.exchanges,
      bytes: now.bytes - taken.bytes,
    };
    taken = now;
    return traffic;
  },
});
