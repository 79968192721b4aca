import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { writeCatalogFile } from '../lib/comparison/writeCatalogFile';
import { closeConnections } from '../lib/httpSend';
import type { BenchmarkResult } from '../lib/Section';
import { planViews } from '../lib/views';
import { entities } from './entities';
import { measureArticle } from './measureArticle';
import { measurePortal } from './measurePortal';
import type { VisitsResult } from './measureVisits';
import { toSections, type Load } from './toSections';

const VIEWERS = 100;
const MINUTES = 10;
const LATENCY_MS = 100;

function findFailures(results: Record<string, VisitsResult>): string[] {
  return Object.entries(results).flatMap(
    ([name, { first, later, paced, github }]) => {
      const browsers = [first, later, paced];
      const failed = browsers.reduce((sum, each) => sum + each.failed, 0);
      const reasons = browsers.flatMap(({ failures }) => failures);
      return [
        ...(failed > 0
          ? [`${failed} requests failed (${name}): ${reasons.join('; ')}`]
          : []),
        ...(github.calls === 0 ? [`No call reached GitHub (${name}).`] : []),
      ];
    },
  );
}

/** Security Insights: many people visit entities, beside what the plugin of the security article does for the same visits. */
export async function benchSecurityInsights(): Promise<BenchmarkResult> {
  const views = planViews({
    viewers: VIEWERS,
    entities: entities.length,
    durationMs: MINUTES * 60_000,
  });
  const load: Load = {
    viewers: VIEWERS,
    entities: entities.length,
    minutes: MINUTES,
    views: views.length,
    vendorLatencyMs: LATENCY_MS,
  };
  const catalog = await writeCatalogFile(entities.map(({ entity }) => entity));
  const simulator = new Child('simulator', join(__dirname, 'simulator.ts'));
  try {
    const vendorUrl = await simulator.ask('start', z.string(), LATENCY_MS);
    const setting = {
      simulator,
      vendorUrl,
      catalogFile: catalog.path,
      views,
      viewers: VIEWERS,
    };
    const article = await measureArticle(setting);
    const portal = await measurePortal(setting);
    return {
      sections: toSections(load, portal, article),
      data: { load, portal, article },
      failures: findFailures({ portal, article }),
    };
  } finally {
    closeConnections();
    await simulator.stop();
    await catalog.remove();
  }
}
