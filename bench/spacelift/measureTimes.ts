import { z } from 'zod';
import { Browser, type BrowserResult } from '../lib/Browser';
import { evenly } from '../lib/pace';
import { step } from '../lib/step';
import { listPaths } from './pages';
import type { RunningBackend } from './RunningBackend';

/** How long the page of all stacks takes. */
export interface TimesResult {
  /** One answer with nothing in the cache. */
  first: BrowserResult;
  /** Many, at a pace that leaves the machine time. */
  later: BrowserResult;
}

/** Interval of the requests. */
export const PACE_MS = 150;
/** Number of the requests. */
export const REQUESTS = 60;
/** How long the simulated Spacelift thinks before each answer. */
export const LATENCY_MS = 100;

/**
 * Asks for the page of all stacks. The plugin's clock moves as the real one, so that lists run out and are fetched again
 * meanwhile, as they are every day.
 *
 * @param startMs - where the clock begins; late enough that nothing of before is left
 */
export async function measureTimes(
  running: RunningBackend,
  stacks: number,
  startMs: number,
): Promise<TimesResult> {
  const { variant, backend, simulator, url, tokens } = running;
  step(`Times with ${stacks} stacks: ${variant}`);
  const page = [[url + listPaths[variant]]];
  const behaviour = { stacks, latencyMs: LATENCY_MS };
  await simulator.ask('behave', z.unknown(), behaviour);
  await backend.ask('moveTo', z.unknown(), startMs);

  const first = new Browser();
  await first.open(page, tokens[0]);

  const later = new Browser();
  const began = performance.now();
  const requests = Array.from({ length: REQUESTS }, (_, index) => index);
  await evenly(requests, PACE_MS, async index => {
    const now = startMs + performance.now() - began;
    await backend.ask('moveTo', z.unknown(), now);
    await later.open(page, tokens[index % tokens.length]);
  });
  await simulator.ask('settle', z.unknown());
  return { first: first.result(), later: later.result() };
}
