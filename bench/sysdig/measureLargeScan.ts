import { z } from 'zod';
import { usageSchema } from '../lib/child/MemoryWatch';
import type { RunningPortal } from '../lib/comparison/VendorBenchmark';
import type { Fetched } from '../lib/httpSend';
import { step } from '../lib/step';
import { reportsPath } from './requestsOf';

/** What opening a large scan costs through the whole portal. */
export interface LargeScanResult {
  resultId: string;
  /** Not in the cache: the whole document comes from the vendor. */
  first: Fetched;
  /** The next page of the same scan, from the cache. */
  next: Fetched;
  /** Resident memory of the backend on top of what it had before. */
  addedRss: number;
}

const reportSchema = z.object({
  data: z.object({ items: z.array(z.object({ resultId: z.string() })).min(1) }),
});

/** The worst image of an entity. */
export async function findWorstResult(
  portal: RunningPortal,
  entity: string,
): Promise<string> {
  const report = await portal.getJson(`${reportsPath(entity)}/runtime`);
  return reportSchema.parse(report).data.items[0].resultId;
}

/** Opens the vulnerabilities of an entity's worst image, and turns the page. */
export async function measureLargeScan(
  portal: RunningPortal,
  entity: string,
): Promise<LargeScanResult> {
  step('Opening a large scan');
  const reports = reportsPath(entity);
  const resultId = await findWorstResult(portal, entity);

  await portal.backend.ask('watchMemory', z.number());
  const first = await portal.get(`${reports}/results/${resultId}?limit=25`);
  const { peakRss, idleRss } = await portal.backend.ask('usage', usageSchema);
  const next = await portal.get(
    `${reports}/results/${resultId}?limit=25&offset=25`,
  );
  for (const { status } of [first, next]) {
    if (status !== 200) {
      throw new Error(`The vulnerabilities of a scan answered ${status}.`);
    }
  }
  return { resultId, first, next, addedRss: peakRss - idleRss };
}
