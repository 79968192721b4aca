import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { usageSchema } from '../lib/child/MemoryWatch';
import { percentile } from '../lib/percentiles';
import { step } from '../lib/step';
import { reductionSchema, type Reduction } from './reducer';

/** What the reduction of a large scan costs, in a process that does nothing else. */
export interface ReductionResult extends Reduction {
  runs: number;
  /** Resident memory that the first download, parse and reduction added at its peak. */
  addedRss: number;
}

const RUNS = 9;

/**
 * Downloads, parses and reduces a scan. Times and heaps are medians.
 *
 * @param resultIds `small` warms the process up, so that what is measured is `large` alone
 */
export async function measureReduction(
  vendorUrl: string,
  resultIds: { small: string; large: string },
): Promise<ReductionResult> {
  step('Reducing a large scan');
  const child = new Child('reducer', join(__dirname, 'reducer.ts'));
  const urlOf = (resultId: string) =>
    `${vendorUrl}/secure/vulnerability/v1/results/${resultId}`;
  try {
    await child.ask('once', z.unknown(), urlOf(resultIds.small));
    await child.ask('watchMemory', z.number());
    await child.ask('once', z.unknown(), urlOf(resultIds.large));
    const { peakRss, idleRss } = await child.ask('usage', usageSchema);

    await child.ask('download', z.unknown(), urlOf(resultIds.large));
    const runs: Reduction[] = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(await child.ask('measure', reductionSchema));
    }
    const median = (pick: (each: Reduction) => number) =>
      percentile(
        runs.map(pick).sort((a, b) => a - b),
        0.5,
      );
    return {
      ...runs[0],
      runs: RUNS,
      parseMs: median(each => each.parseMs),
      reduceMs: median(each => each.reduceMs),
      heapOfDocument: median(each => each.heapOfDocument),
      heapOfReduced: median(each => each.heapOfReduced),
      addedRss: peakRss - idleRss,
    };
  } finally {
    await child.stop();
  }
}
