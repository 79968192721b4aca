import type { Section } from '../lib/Section';
import {
  formatBytes,
  formatCount,
  formatMs,
  formatRatio,
  formatSeconds,
} from '../lib/units';
import type { PortalResult } from './measurePortal';
import { PACE_MS, PACED_VISITS, type VisitsResult } from './measureVisits';

/** What was done. */
export interface Load {
  viewers: number;
  entities: number;
  minutes: number;
  views: number;
  vendorLatencyMs: number;
}

interface Measure {
  title: string;
  of(result: VisitsResult): number;
  format(value: number): string;
}

const costs: readonly Measure[] = [
  {
    title: 'Calls to GitHub',
    of: ({ github }) => github.calls,
    format: formatCount,
  },
  {
    title: 'Of these, counted against its limit',
    of: ({ github }) => github.calls - github.unchanged,
    format: formatCount,
  },
  {
    title: 'Bytes from GitHub, unpacked',
    of: ({ github }) => github.bytes,
    format: formatBytes,
  },
  {
    title: 'Requests of the browsers',
    of: ({ first, later }) => first.requests + later.requests,
    format: formatCount,
  },
  {
    title: 'Bytes to the browsers, unpacked',
    of: ({ first, later }) => first.bodyBytes + later.bodyBytes,
    format: formatBytes,
  },
];

const times: readonly Measure[] = [
  {
    title: 'First visit of an entity, p50',
    of: ({ first }) => first.page.p50,
    format: formatMs,
  },
  {
    title: 'First visit of an entity, slowest',
    of: ({ first }) => first.page.max,
    format: formatMs,
  },
  ...(['p50', 'p95', 'p99'] as const).map(
    (share): Measure => ({
      title: `Later visits, ${share}`,
      of: ({ paced }) => paced.page[share],
      format: formatMs,
    }),
  ),
  ...(['p50', 'p95', 'p99'] as const).map(
    (share): Measure => ({
      title: `Later visits: one request, ${share}`,
      of: ({ paced }) => paced.request[share],
      format: formatMs,
    }),
  ),
];

/** Both for people. A ratio above 1 means that the article's plugin took more. */
export function toSections(
  load: Load,
  portal: PortalResult,
  article: VisitsResult,
): Section[] {
  const head = ['', 'Portal', "Article's plugin", 'Ratio'];
  const toRows = (measures: readonly Measure[]) =>
    measures.map(({ title, of, format }) => [
      title,
      format(of(portal)),
      format(of(article)),
      formatRatio(of(article), of(portal)),
    ]);
  const { cpuSeconds, idleRss, peakRss } = portal.backend;
  return [
    {
      title: `Security Insights: ${load.viewers} viewers visit ${load.entities} entities within ${load.minutes} minutes`,
      notes: [
        `${formatCount(
          load.views,
        )} visits of the overview and then the tab, with empty caches at the start, the minutes simulated.`,
        "The article's plugin asks GitHub from the browser, with the person's token: two cards, then two tabs. It has no backend.",
      ],
      head,
      rows: [
        ...toRows(costs),
        ['Backend: processor time', formatSeconds(cpuSeconds), '-', '-'],
        [
          'Backend: memory added at the peak',
          formatBytes(peakRss - idleRss),
          '-',
          '-',
        ],
      ],
    },
    {
      title: 'Security Insights: how long a visit takes',
      notes: [
        `The simulated GitHub takes ${load.vendorLatencyMs} ms for each answer, a number of ours. First visits one at a time; later ones`,
        `${PACED_VISITS} visits, one each ${PACE_MS} ms, with the caches as the ${load.minutes} minutes left them.`,
      ],
      head,
      rows: toRows(times),
    },
  ];
}
