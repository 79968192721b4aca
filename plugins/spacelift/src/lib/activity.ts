import type {
  Capabilities,
  Run,
  Stack,
  StateGroup,
} from '@internal/plugin-spacelift-common';

const ACTIVE_SECONDS = 5;
const IDLE_SECONDS = 30;

/** Whether a state changes by itself soon. What waits for a person may stay as it is for days. */
export function isMoving(group: StateGroup): boolean {
  return group === 'inProgress' || group === 'waiting';
}

/** Whether Spacelift works on a stack, or is about to. */
export function isStackMoving(
  stack: Pick<Stack, 'group' | 'blocker'>,
): boolean {
  return (
    isMoving(stack.group) ||
    (stack.blocker !== null && isMoving(stack.blocker.group))
  );
}

/** The newest run that changes by itself; undefined when none does. */
export function findMovingRun(runs: readonly Run[]): Run | undefined {
  return runs.find(run => !run.finished && isMoving(run.group));
}

/** How often to ask again, in milliseconds: as the operator set it, or 5 seconds while something moves and 30 otherwise. */
export function findRefreshMs(
  moving: boolean,
  capabilities?: Pick<Capabilities, 'pollSeconds'>,
): number {
  const { active = ACTIVE_SECONDS, idle = IDLE_SECONDS } =
    capabilities?.pollSeconds ?? {};
  return 1000 * (moving ? active : idle);
}
