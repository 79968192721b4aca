import { compareRows, type Measure } from '../lib/Measure';
import type { Section } from '../lib/Section';
import { timeMeasures } from '../lib/timeMeasures';
import { formatBytes, formatCount, formatSeconds } from '../lib/units';
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

const costs: ReadonlyArray<Measure<VisitsResult>> = [
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

const times = timeMeasures(
  'First visit of an entity',
  'Later visits',
  'Later visits: one request',
);

/** Both for people. A ratio above 1 means that the article's plugin took more. */
export function toSections(
  load: Load,
  portal: PortalResult,
  article: VisitsResult,
): Section[] {
  const head = ['', 'Portal', "Article's plugin", 'Ratio'];
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
        ...compareRows<VisitsResult>(costs, portal, article),
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
      rows: compareRows<VisitsResult>(times, portal, article),
    },
  ];
}
