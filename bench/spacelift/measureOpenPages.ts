import { z } from 'zod';
import { Browser, type BrowserResult } from '../lib/Browser';
import { usageSchema, type Usage } from '../lib/child/MemoryWatch';
import { closely } from '../lib/pace';
import { step } from '../lib/step';
import { listPaths, pollSeconds } from './pages';
import { planPolls } from './planPolls';
import type { RunningBackend } from './RunningBackend';
import { trafficSchema, type Traffic } from './simulator';

/** People who keep the page of all stacks open. */
export interface OpenPages {
  stacks: number;
  viewers: number;
  seconds: number;
}

/** What that costs. */
export interface OpenPagesResult {
  browser: BrowserResult;
  backend: Usage;
  vendor: Traffic;
}

const AT_ONCE = 8;

/**
 * Lets everybody ask as often as an open page does. The time is that of the plugin's clock, moved on second by second as
 * soon as everything has been answered, so that no list of the vendor takes any of it: for counting, not for times.
 *
 * @param startMs - where the clock begins
 */
export async function measureOpenPages(
  running: RunningBackend,
  { stacks, viewers, seconds }: OpenPages,
  startMs: number,
): Promise<OpenPagesResult> {
  const { variant, backend, simulator, url, tokens } = running;
  step(`${viewers} pages open for ${seconds} s, ${stacks} stacks: ${variant}`);
  const polls = planPolls({
    viewers,
    seconds,
    everySeconds: pollSeconds[variant],
  });
  const page = [[url + listPaths[variant]]];
  const browser = new Browser();
  await simulator.ask('behave', z.unknown(), { stacks, latencyMs: 0 });
  await simulator.ask('takeTraffic', trafficSchema);
  await backend.ask('watchMemory', z.number());
  for (const [second, asking] of polls.entries()) {
    await backend.ask('moveTo', z.unknown(), startMs + second * 1000);
    await closely(asking, AT_ONCE, viewer =>
      browser.open(page, tokens[viewer]),
    );
    await simulator.ask('settle', z.unknown());
  }
  return {
    browser: browser.result(),
    backend: await backend.ask('usage', usageSchema),
    vendor: await simulator.ask('takeTraffic', trafficSchema),
  };
}
