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
  /** Resident memory on top of what the process had, by one download, parse and reduction. */
  addedRss: number;
}

const RUNS = 9;

/** Downloads, parses and reduces the largest scan of the simulator. Times and heaps are medians. */
export async function measureReduction(
  vendorUrl: string,
  resultId: string,
): Promise<ReductionResult> {
  step('Reducing a large scan');
  const child = new Child('reducer', join(__dirname, 'reducer.ts'));
  try {
    const url = `${vendorUrl}/secure/vulnerability/v1/results/${resultId}`;
    await child.ask('download', z.unknown(), url);
    const runs: Reduction[] = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(await child.ask('measure', reductionSchema));
    }
    await child.ask('watchMemory', z.number());
    await child.ask('once', z.unknown(), url);
    const { peakRss, idleRss } = await child.ask('usage', usageSchema);
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
