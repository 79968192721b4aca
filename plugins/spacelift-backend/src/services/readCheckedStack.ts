import { z } from 'zod';
import { lines } from '../reduce/fields';
import { reduceRun } from '../reduce/reduceRun';
import { reduceStack, type StackFacts } from '../reduce/reduceStack';
import type { SpaceliftLinks } from '../reduce/SpaceliftLinks';

const runsSchema = z.object({ runs: lines });

/**
 * Reads a stack with its newest runs. A run that only waits in the queue changes neither the stack's state nor its
 * blocker at Spacelift; here it is the blocker, so that a second one is not added by accident.
 */
export function readCheckedStack(
  item: unknown,
  links: SpaceliftLinks,
): StackFacts | undefined {
  const stack = reduceStack(item, links);
  if (!stack || stack.blocker) {
    return stack;
  }
  const unfinished = (runsSchema.safeParse(item).data?.runs ?? [])
    .flatMap(run => reduceRun(run, stack.id, links) ?? [])
    .find(run => !run.finished);
  if (!unfinished) {
    return stack;
  }
  const { id, state, group, type, title, url } = unfinished;
  return { ...stack, blocker: { id, state, group, type, title, url } };
}
