import {
  toStateGroup,
  type RunDetail,
  type RunStep,
} from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { lines, text, time } from './fields';
import { reduceRun } from './reduceRun';
import type { SpaceliftLinks } from './SpaceliftLinks';

const detailSchema = z.object({ history: lines });

const stepSchema = z.object({
  state: text,
  timestamp: time,
  username: text,
  note: text,
});

function reduceStep(item: unknown): RunStep[] {
  const raw = stepSchema.safeParse(item).data;
  return raw?.state
    ? [
        {
          state: raw.state,
          group: toStateGroup(raw.state),
          at: raw.timestamp,
          by: raw.username,
          note: raw.note,
        },
      ]
    : [];
}

/**
 * One run with its steps, oldest first; Spacelift gives them newest first.
 *
 * @returns undefined for what has no id
 */
export function reduceRunDetail(
  item: unknown,
  stackId: string,
  links: SpaceliftLinks,
): RunDetail | undefined {
  const run = reduceRun(item, stackId, links);
  const history = detailSchema.safeParse(item).data?.history ?? [];
  return run && { ...run, steps: history.flatMap(reduceStep).reverse() };
}
