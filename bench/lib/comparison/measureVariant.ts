import { z } from 'zod';
import { Browser, type BrowserResult } from '../Browser';
import { Child } from '../child/Child';
import { usageSchema, type Usage } from '../child/MemoryWatch';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { httpSend } from '../httpSend';
import { closely, evenly } from '../pace';
import { PortalClient } from '../portal/PortalClient';
import type { Start, Variant } from '../portal/servePortalBackend';
import { step } from '../step';
import { partFirstViews, type View } from '../views';
import type { VendorBenchmark } from './VendorBenchmark';

/** What one of the two cost. */
export interface VariantResult {
  /** The first view of each entity, one at a time, with empty caches. */
  first: BrowserResult;
  /** All other views, as fast as they go: for counting, not for times. */
  later: BrowserResult;
  /** What the backend used for those. */
  backend: Usage;
  /** Requests that reached the vendor, for the first and the later views. */
  vendorCalls: number;
  /** More views, at a pace that leaves the machine time: for times. */
  paced: BrowserResult;
}

/** What is the same for both. */
export interface Setting {
  benchmark: VendorBenchmark;
  simulator: Child;
  vendorUrl: string;
  catalogFile: string;
  views: readonly View[];
  viewers: number;
}

/** Views at once when it is about counting. Browsers send several requests each. */
export const AT_ONCE = 8;
/** Interval of the views when it is about times. */
export const PACE_MS = 100;
/** Number of those views. */
export const PACED_VIEWS = 150;

/** Starts a backend of its own, opens all views, and stops it. */
export async function measureVariant(
  variant: Variant,
  setting: Setting,
): Promise<VariantResult> {
  const { benchmark, simulator, vendorUrl, catalogFile } = setting;
  const backend = new Child(`backend "${variant}"`, benchmark.backendScript);
  try {
    step(`Starting the backend "${variant}"`);
    const port = await freePort();
    const start: Start = { variant, port, catalogFile, vendorUrl };
    await backend.ask('start', z.unknown(), start);

    const portal = new PortalClient(`http://127.0.0.1:${port}`);
    const tokens = await portal.signIn(setting.viewers);
    await portal.waitForEntities(benchmark.entities.length, tokens[0]);
    const pages = benchmark.entities.map(entity =>
      benchmark
        .requestsOf(entity)
        [variant].map(paths => paths.map(path => portal.url + path)),
    );
    const openIn = (browser: Browser) => (view: View) =>
      browser.open(pages[view.entity], tokens[view.viewer]);
    const measure = async (
      run: (open: (view: View) => Promise<void>) => Promise<void>,
    ) => {
      const browser = new Browser();
      await run(openIn(browser));
      return browser.result();
    };

    const { first, later } = partFirstViews(setting.views);
    await simulator.ask('takeCalls', z.number());

    step(`First views: ${first.length}, one at a time`);
    const firstResult = await measure(open => closely(first, 1, open));

    step(`Later views: ${later.length}, ${AT_ONCE} at once`);
    await backend.ask('watchMemory', z.number());
    const laterResult = await measure(open =>
      closely(later, AT_ONCE, async view => {
        await backend.ask('moveTo', z.unknown(), view.atMs);
        await open(view);
      }),
    );
    const usage = await backend.ask('usage', usageSchema);
    const vendorCalls = await simulator.ask('takeCalls', z.number());

    step(`Views for times: ${PACED_VIEWS}, one each ${PACE_MS} ms`);
    const pacedResult = await measure(open =>
      evenly(later.slice(0, PACED_VIEWS), PACE_MS, open),
    );

    if (variant === 'portal') {
      await benchmark.afterViews?.({
        backend,
        vendorUrl,
        get: path => httpSend(portal.url + path, tokens[0]),
        getJson: path => portal.getJson(path, tokens[0]),
      });
    }
    return {
      first: firstResult,
      later: laterResult,
      backend: usage,
      vendorCalls,
      paced: pacedResult,
    };
  } finally {
    await backend.stop();
  }
}
