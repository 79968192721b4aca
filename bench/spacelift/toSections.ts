import { compareRows, type Measure } from '../lib/Measure';
import type { Section } from '../lib/Section';
import {
  formatBytes,
  formatCount,
  formatMs,
  formatSeconds,
} from '../lib/units';
import type { OpenPages } from './measureOpenPages';
import { LATENCY_MS, PACE_MS, REQUESTS } from './measureTimes';
import type { VariantResult } from './measureVariant';
import { pollSeconds } from './pages';

type SizeResult = VariantResult['sizes'][number];

const costs: ReadonlyArray<Measure<SizeResult>> = [
  {
    title: 'Calls to Spacelift',
    of: ({ pages }) => pages.vendor.calls,
    format: formatCount,
  },
  {
    title: 'Of these, exchanges of the key',
    of: ({ pages }) => pages.vendor.exchanges,
    format: formatCount,
  },
  {
    title: 'Bytes from Spacelift, unpacked',
    of: ({ pages }) => pages.vendor.bytes,
    format: formatBytes,
  },
  {
    title: 'Requests of the browsers',
    of: ({ pages }) => pages.browser.requests,
    format: formatCount,
  },
  {
    title: 'Bytes to the browsers, as sent',
    of: ({ pages }) => pages.browser.wireBytes,
    format: formatBytes,
  },
  {
    title: 'Bytes to the browsers, unpacked',
    of: ({ pages }) => pages.browser.bodyBytes,
    format: formatBytes,
  },
  {
    title: 'Backend: processor time',
    of: ({ pages }) => pages.backend.cpuSeconds,
    format: formatSeconds,
  },
  {
    title: 'Backend: memory at the peak',
    of: ({ pages }) => pages.backend.peakRss,
    format: formatBytes,
  },
];

const times: ReadonlyArray<Measure<SizeResult>> = [
  {
    title: 'First answer, empty cache',
    of: ({ times: { first } }) => first.request.p50,
    format: formatMs,
  },
  ...(['p50', 'p95', 'max'] as const).map(
    (share): Measure<SizeResult> => ({
      title: `Later answers, ${share}`,
      of: ({ times: { later } }) => later.request[share],
      format: formatMs,
    }),
  ),
];

/** One size for people: what it costs, and how long it takes. A ratio above 1 means that the pass-through took more. */
export function toSections(
  { stacks, viewers, seconds }: OpenPages,
  portal: SizeResult,
  passThrough: SizeResult,
): Section[] {
  const head = ['', 'Portal', 'Pass-through', 'Ratio'];
  const title = `Spacelift, ${formatCount(stacks)} stacks`;
  return [
    {
      title: `${title}: ${viewers} people keep the page open for ${seconds} seconds`,
      notes: [
        `The portal's page asks every ${pollSeconds.portal} seconds, because runs are under way; the pass-through's every ${pollSeconds.passThrough}.`,
        'The seconds are simulated. The browsers keep nothing of the answers before.',
      ],
      head,
      rows: compareRows(costs, portal, passThrough),
    },
    {
      title: `${title}: how long the page takes`,
      notes: [
        `The simulated Spacelift takes ${LATENCY_MS} ms for each answer, a number of ours. ${REQUESTS} requests, one each ${PACE_MS} ms.`,
      ],
      head,
      rows: compareRows(times, portal, passThrough),
    },
  ];
}
