import { compareRows, type Measure } from '../Measure';
import type { Section } from '../Section';
import { timeMeasures } from '../timeMeasures';
import { formatBytes, formatCount, formatSeconds } from '../units';
import type { Comparison } from './compare';
import { PACE_MS, PACED_VIEWS, type VariantResult } from './measureVariant';

const costs: ReadonlyArray<Measure<VariantResult>> = [
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

const times = timeMeasures(
  'First view of an entity: tab',
  'Later views: tab',
  'Later views: one request',
);

const head = ['', 'Portal', 'Pass-through', 'Ratio'];

/** The comparison for people. A ratio above 1 means that the pass-through took more. */
export function toSections(vendor: string, comparison: Comparison): Section[] {
  const { load, portal, passThrough } = comparison;
  const { viewers, entities, minutes, views, vendorLatencyMs } = load;
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
      rows: compareRows<VariantResult>(costs, portal, passThrough),
    },
    {
      title: `${vendor}: how long a view takes`,
      notes: [
        `The simulated vendor takes ${vendorLatencyMs} ms for each answer, a number of ours. First views one at a time; later ones`,
        `${PACED_VIEWS} views, one each ${PACE_MS} ms, with the caches as the ten minutes left them.`,
      ],
      head,
      rows: compareRows<VariantResult>(times, portal, passThrough),
    },
  ];
}
