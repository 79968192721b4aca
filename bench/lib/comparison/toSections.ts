import type { Section } from '../Section';
import {
  formatBytes,
  formatCount,
  formatMs,
  formatRatio,
  formatSeconds,
} from '../units';
import type { Comparison } from './compare';
import { PACE_MS, PACED_VIEWS, type VariantResult } from './measureVariant';

interface Measure {
  title: string;
  of(result: VariantResult): number;
  format(value: number): string;
}

const costs: readonly Measure[] = [
  {
    title: 'Calls to the vendor',
    of: ({ vendorCalls }) => vendorCalls,
    format: formatCount,
  },
  {
    title: 'Requests of the browsers',
    of: ({ first, later }) => first.requests + later.requests,
    format: formatCount,
  },
  {
    title: 'Bytes to the browsers, as sent',
    of: ({ first, later }) => first.wireBytes + later.wireBytes,
    format: formatBytes,
  },
  {
    title: 'Bytes to the browsers, unpacked',
    of: ({ first, later }) => first.bodyBytes + later.bodyBytes,
    format: formatBytes,
  },
  {
    title: 'Backend: processor time',
    of: ({ backend }) => backend.cpuSeconds,
    format: formatSeconds,
  },
  {
    title: 'Backend: memory before',
    of: ({ backend }) => backend.idleRss,
    format: formatBytes,
  },
  {
    title: 'Backend: memory at the peak',
    of: ({ backend }) => backend.peakRss,
    format: formatBytes,
  },
  {
    title: 'Backend: memory added at the peak',
    of: ({ backend }) => backend.peakRss - backend.idleRss,
    format: formatBytes,
  },
];

const times: readonly Measure[] = [
  {
    title: 'First view of an entity: tab, p50',
    of: ({ first }) => first.page.p50,
    format: formatMs,
  },
  {
    title: 'First view of an entity: tab, slowest',
    of: ({ first }) => first.page.max,
    format: formatMs,
  },
  ...(['p50', 'p95', 'p99'] as const).flatMap((share): Measure[] => [
    {
      title: `Later views: tab, ${share}`,
      of: ({ paced }) => paced.page[share],
      format: formatMs,
    },
  ]),
  ...(['p50', 'p95', 'p99'] as const).flatMap((share): Measure[] => [
    {
      title: `Later views: one request, ${share}`,
      of: ({ paced }) => paced.request[share],
      format: formatMs,
    },
  ]),
];

const head = ['', 'Portal', 'Pass-through', 'Ratio'];

function toRows(
  measures: readonly Measure[],
  { portal, passThrough }: Comparison,
) {
  return measures.map(({ title, of, format }) => [
    title,
    format(of(portal)),
    format(of(passThrough)),
    formatRatio(of(passThrough), of(portal)),
  ]);
}

/** The comparison for people. A ratio above 1 means that the pass-through took more. */
export function toSections(vendor: string, comparison: Comparison): Section[] {
  const { viewers, entities, minutes, views, vendorLatencyMs } =
    comparison.load;
  return [
    {
      title: `${vendor}: ${viewers} viewers open the tab of ${entities} entities within ${minutes} minutes`,
      notes: [
        `${formatCount(
          views,
        )} views with empty caches at the start, the minutes simulated. Ratio: pass-through to portal.`,
        'Both run in the same backend, with real tokens, catalog and permissions.',
      ],
      head,
      rows: toRows(costs, comparison),
    },
    {
      title: `${vendor}: how long a view takes`,
      notes: [
        `The simulated vendor takes ${vendorLatencyMs} ms for each answer, a number of ours. First views one at a time; later ones`,
        `${PACED_VIEWS} views, one each ${PACE_MS} ms, with the caches as the ten minutes left them.`,
      ],
      head,
      rows: toRows(times, comparison),
    },
  ];
}
