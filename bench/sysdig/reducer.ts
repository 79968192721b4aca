import { reduceDetail } from '@internal/plugin-sysdig-backend';
import { z } from 'zod';
import { answerParent } from '../lib/child/answerParent';

/** What `reduce` answers. Milliseconds and bytes. */
export const reductionSchema = z.object({
  documentBytes: z.number(),
  vulnerabilities: z.number(),
  parseMs: z.number(),
  reduceMs: z.number(),
  heapOfDocument: z.number(),
  heapOfReduced: z.number(),
});

/** What reducing one scan costs. */
export type Reduction = z.infer<typeof reductionSchema>;

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function reduce(text: string) {
  const began = performance.now();
  const document: unknown = JSON.parse(text);
  const parsed = performance.now();
  const reduced = reduceDetail(document);
  const done = performance.now();
  if (!reduced) {
    throw new Error('The simulator sent something that is not a scan.');
  }
  return { reduced, parseMs: parsed - began, reduceMs: done - parsed };
}

function measure(text: string): Reduction {
  const before = heap();
  const { reduced, ...times } = reduce(text);
  const withReduced = heap();
  const document: unknown = JSON.parse(text);
  const withBoth = heap();
  // Both are used after the last look at the heap, so that neither is collected before.
  return {
    ...times,
    documentBytes: document ? Buffer.byteLength(text) : 0,
    vulnerabilities: reduced.vulnerabilities.length,
    heapOfReduced: withReduced - before,
    heapOfDocument: withBoth - withReduced,
  };
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { authorization: 'Bearer bench' },
  });
  if (!response.ok) {
    throw new Error(`The simulator answered ${response.status}.`);
  }
  return response.text();
}

let text = '';

answerParent({
  download: async payload => {
    text = await download(z.string().parse(payload));
  },
  /** One download, parse and reduction, and nothing else, for the memory at the peak. */
  once: async payload => {
    reduce(await download(z.string().parse(payload)));
  },
  measure: () => measure(text),
});
