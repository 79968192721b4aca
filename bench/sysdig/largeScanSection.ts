import type { Section } from '../lib/Section';
import { formatBytes, formatCount, formatMs } from '../lib/units';
import type { LargeScanResult } from './measureLargeScan';
import type { ReductionResult } from './measureReduction';

/** What a large scan costs, for people. */
export function largeScanSection(
  opened: LargeScanResult,
  reduced: ReductionResult,
): Section {
  return {
    title: 'Sysdig: the vulnerabilities of one large image',
    notes: [
      `${formatCount(reduced.vulnerabilities)} vulnerabilities, ${formatBytes(
        reduced.documentBytes,
      )} from the vendor. Parsing, reducing and heaps: medians of ${
        reduced.runs
      } runs in a process of their own.`,
    ],
    head: ['', 'Portal'],
    rows: [
      ['Parsing', formatMs(reduced.parseMs)],
      ['Reducing', formatMs(reduced.reduceMs)],
      [
        'Memory added at the peak by download, parsing and reducing',
        formatBytes(reduced.addedRss),
      ],
      [
        'Heap that the parsed document takes',
        formatBytes(reduced.heapOfDocument),
      ],
      ['Heap that the cache keeps', formatBytes(reduced.heapOfReduced)],
      ['First opening in the portal', formatMs(opened.first.ms)],
      ['Next page in the portal', formatMs(opened.next.ms)],
      [
        'Memory added to the backend by the first opening',
        formatBytes(opened.addedRss),
      ],
      [
        'Bytes to the browser for a page of 25, as sent',
        formatBytes(opened.first.wireBytes),
      ],
      [
        'Bytes to the browser for a page of 25, unpacked',
        formatBytes(opened.first.bodyBytes),
      ],
    ],
  };
}
