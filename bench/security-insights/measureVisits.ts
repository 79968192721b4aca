import { z } from 'zod';
import { Browser, type BrowserResult, type Steps } from '../lib/Browser';
import type { Child } from '../lib/child/Child';
import { closely, evenly } from '../lib/pace';
import { step } from '../lib/step';
import { trafficSchema, type Traffic } from '../lib/VendorTraffic';
import { partFirstViews, type View } from '../lib/views';

/** What the visits of ten minutes cost. */
export interface CountedVisits {
  /** The first visit of each entity, one at a time, with empty caches. */
  first: BrowserResult;
  /** All others, as fast as they go: for counting, not for times. */
  later: BrowserResult;
  /** What GitHub was asked and sent for all of those. */
  github: Traffic;
}

/** What visits cost with one of the two. */
export interface VisitsResult extends CountedVisits {
  /** More visits, at a pace that leaves the machine time: for times. */
  paced: BrowserResult;
}

/** What is visited, and how. */
export interface Visits {
  name: string;
  simulator: Child;
  views: readonly View[];
  /** By entity. */
  pages: readonly Steps[];
  /** By viewer. */
  tokens: readonly string[];
  /** Statuses that are answers: GitHub refuses what is disabled. */
  expected: readonly number[];
  /** Moves the clock to the time of a view. */
  moveTo(atMs: number): Promise<void>;
}

const AT_ONCE = 8;
/** Interval of the visits for times. */
export const PACE_MS = 150;
/** Number of those visits. */
export const PACED_VISITS = 150;

async function measure(
  { pages, tokens, expected }: Visits,
  run: (open: (view: View) => Promise<void>) => Promise<void>,
): Promise<BrowserResult> {
  const browser = new Browser(expected);
  await run(view => browser.open(pages[view.entity], tokens[view.viewer]));
  return browser.result();
}

/** Makes all visits once: the overview of an entity, then the tab. */
export async function countVisits(visits: Visits): Promise<CountedVisits> {
  const { name, simulator } = visits;
  const views = partFirstViews(visits.views);
  await simulator.ask('takeTraffic', z.unknown());

  step(`First visits of ${views.first.length} entities: ${name}`);
  const first = await measure(visits, open => closely(views.first, 1, open));

  step(`Later visits, ${views.later.length}, ${AT_ONCE} at once: ${name}`);
  const later = await measure(visits, open =>
    closely(views.later, AT_ONCE, async view => {
      await visits.moveTo(view.atMs);
      await open(view);
    }),
  );
  const github = await simulator.ask('takeTraffic', trafficSchema);
  return { first, later, github };
}

/** Makes some of the later visits again, with the caches as they are now. */
export async function timeVisits(visits: Visits): Promise<BrowserResult> {
  const { later } = partFirstViews(visits.views);
  step(
    `Visits for times, ${PACED_VISITS}, one each ${PACE_MS} ms: ${visits.name}`,
  );
  return measure(visits, open =>
    evenly(later.slice(0, PACED_VISITS), PACE_MS, open),
  );
}
