import type { Measure } from '../lib/Measure';
import type { Section } from '../lib/Section';
import {
  formatBytes,
  formatCount,
  formatMs,
  formatSeconds,
} from '../lib/units';
import type { ReaderResult, RunCost } from './measureReader';
import type { MeshSize, Source } from './messages';

/** The results of both readers. */
export type Results = Record<Source, ReaderResult>;

const work: ReadonlyArray<Measure<RunCost>> = [
  {
    title: 'Until it is read, compared and handed over',
    of: ({ readMs }) => readMs,
    format: formatMs,
  },
  {
    title: 'Until everything is processed and stitched',
    of: ({ settledMs }) => settledMs / 1000,
    format: formatSeconds,
  },
  {
    title: 'Backend: processor time',
    of: ({ usage }) => usage.cpuSeconds,
    format: formatSeconds,
  },
  {
    title: 'Backend: memory before',
    of: ({ usage }) => usage.idleRss,
    format: formatBytes,
  },
  {
    title: 'Backend: memory at the peak',
    of: ({ usage }) => usage.peakRss,
    format: formatBytes,
  },
  {
    title: 'Requests to the cluster',
    of: ({ traffic }) => traffic.calls,
    format: formatCount,
  },
  {
    title: 'Bytes from the cluster',
    of: ({ traffic }) => traffic.bytes,
    format: formatBytes,
  },
  {
    title: 'Requests to the catalog',
    of: ({ outcome }) => outcome.queries.length,
    format: formatCount,
  },
  {
    title: 'Entities handed over as something new',
    of: ({ outcome }) => outcome.changes.handedOver,
    format: formatCount,
  },
  {
    title: 'Entities processed',
    of: ({ outcome }) => outcome.changes.processed,
    format: formatCount,
  },
  {
    title: 'Entities different in the end',
    of: ({ outcome }) => outcome.changes.stitched,
    format: formatCount,
  },
];

const yields: ReadonlyArray<Measure<RunCost>> = [
  {
    title: 'Entities of the event mesh',
    of: ({ outcome }) => outcome.entities,
    format: formatCount,
  },
  {
    title: 'Entities per second',
    of: ({ outcome, settledMs }) => outcome.entities / (settledMs / 1000),
    format: formatCount,
  },
  {
    title: 'Relations from event types to consumers',
    of: ({ outcome }) => outcome.relations.apiConsumedBy ?? 0,
    format: formatCount,
  },
];

function toRows(
  measures: ReadonlyArray<Measure<RunCost>>,
  results: Results,
  pick: (result: ReaderResult) => RunCost,
): string[][] {
  return measures.map(({ title, of, format }) => [
    title,
    format(of(pick(results['event-mesh-backend']))),
    format(of(pick(results.kubernetes))),
  ]);
}

const head = ['', 'Event mesh backend', 'Kubernetes'];

/** The costs of both readers, for people. */
export function toSections(
  results: Results,
  size: MeshSize,
  changed: number,
): Section[] {
  const { eventTypes, brokers, sources } = size;
  const slowest = ({ unchanged }: ReaderResult) =>
    unchanged.reduce((worst, cost) =>
      cost.readMs > worst.readMs ? cost : worst,
    );
  return [
    {
      title: `Knative event mesh: ${formatCount(
        eventTypes,
      )} event types, ${formatCount(brokers)} brokers, ${formatCount(
        sources,
      )} sources, read for the first time`,
      notes: ['Into the real catalog, with SQLite in memory.'],
      head,
      rows: toRows([...yields, ...work], results, ({ first }) => first),
    },
    {
      title: 'Knative event mesh: read again, unchanged',
      notes: [`The slowest of ${results.kubernetes.unchanged.length} runs.`],
      head,
      rows: toRows(work, results, slowest),
    },
    {
      title: `Knative event mesh: read again, ${
        changed * 100
      } % of the event types changed`,
      notes: [],
      head,
      rows: toRows(work, results, result => result.changed),
    },
  ];
}
