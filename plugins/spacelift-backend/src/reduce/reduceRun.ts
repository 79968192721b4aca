import {
  findState,
  toStateGroup,
  type Run,
} from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { count, flag, id, text, time } from './fields';
import { reduceCommit } from './reduceCommit';
import type { SpaceliftLinks } from './SpaceliftLinks';

const deltaSchema = z
  .object({ addCount: count, changeCount: count, deleteCount: count })
  .nullable()
  .catch(null);

const runSchema = z.object({
  id,
  type: text,
  state: text,
  finished: flag,
  title: text,
  branch: text,
  createdAt: time,
  updatedAt: time,
  triggeredBy: text,
  commit: z.unknown().optional(),
  delta: deltaSchema,
  driftDetection: flag,
});

function toDelta(raw: z.infer<typeof deltaSchema>): Run['delta'] {
  const { addCount, changeCount, deleteCount } = raw ?? {};
  const said = [addCount, changeCount, deleteCount].some(
    number => typeof number === 'number',
  );
  return said
    ? {
        add: addCount ?? 0,
        change: changeCount ?? 0,
        delete: deleteCount ?? 0,
      }
    : null;
}

/**
 * One run of a stack.
 *
 * @returns undefined for what has no id
 */
export function reduceRun(
  item: unknown,
  stackId: string,
  links: SpaceliftLinks,
): Run | undefined {
  const raw = runSchema.safeParse(item).data;
  if (!raw) {
    return undefined;
  }
  const state = raw.state ?? 'UNKNOWN';
  return {
    id: raw.id,
    type: raw.type ?? 'UNKNOWN',
    state,
    group: toStateGroup(state),
    finished: raw.finished ?? findState(state)?.terminal ?? false,
    title: raw.title,
    branch: raw.branch,
    createdAt: raw.createdAt,
    updatedAt: raw.updatedAt,
    triggeredBy: raw.triggeredBy,
    commit: reduceCommit(raw.commit),
    delta: toDelta(raw.delta),
    driftDetection: raw.driftDetection ?? false,
    needsConfirmation: state === 'UNCONFIRMED',
    url: links.run(stackId, raw.id),
  };
}
