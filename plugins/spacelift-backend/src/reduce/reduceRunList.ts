import type { Run, RunList } from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { flag, lines, text, texts, time } from './fields';
import { reduceRun } from './reduceRun';
import type { SpaceliftLinks } from './SpaceliftLinks';

const PAGE = 10;

const driftSchema = z
  .object({
    schedule: texts,
    timezone: text,
    reconcile: flag,
    nextSchedule: time,
    deleted: flag,
  })
  .nullable()
  .catch(null);

const stackSchema = z.object({
  runs: lines,
  proposedRuns: lines,
  integrations: z
    .object({ driftDetection: driftSchema })
    .nullable()
    .catch(null),
});

function toDrift(
  raw: z.infer<typeof driftSchema> | undefined,
  lastRun: Run | null,
): RunList['drift'] {
  return raw && raw.deleted !== true
    ? {
        schedule: raw.schedule,
        timezone: raw.timezone,
        reconcile: raw.reconcile ?? false,
        nextAt: raw.nextSchedule,
        lastRun,
      }
    : null;
}

/** A page of a stack's runs, newest first. Spacelift gives up to 50; the portal's pages are shorter. */
export function reduceRunList(
  item: unknown,
  stackId: string,
  links: SpaceliftLinks,
): RunList {
  const raw = stackSchema.safeParse(item).data;
  const read = (list: unknown[] | undefined) =>
    (list ?? []).flatMap(run => reduceRun(run, stackId, links) ?? []);
  const runs = read(raw?.runs);
  const items = runs.slice(0, PAGE);
  const lastDriftRun = read(raw?.proposedRuns).find(run => run.driftDetection);
  return {
    items,
    nextBefore: runs.length > PAGE ? items[PAGE - 1].id : null,
    skipped: (raw?.runs.length ?? 0) - runs.length,
    drift: toDrift(raw?.integrations?.driftDetection, lastDriftRun ?? null),
  };
}
