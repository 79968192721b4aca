import type { Stack, TriggerObstacle } from '@internal/plugin-spacelift-common';

const byObstacle: Record<
  Exclude<TriggerObstacle, 'READ_ONLY'>,
  (stack: Stack) => string
> = {
  DELETING: () => 'It is being deleted.',
  DISABLED: () => 'It is disabled. Somebody has to enable it in Spacelift.',
  LOCKED: ({ lock }) =>
    `It is locked by ${
      lock?.by ?? 'somebody'
    }. Whoever holds the lock has to release it in Spacelift.`,
  NO_WRITE_ACCESS: () =>
    "The portal's API key may not start runs in this space. Ask the people who run this portal.",
  NOT_CONFIRMED: () => 'It does not name an owner of the entity.',
  RUNNING: ({ blocker, state }) =>
    blocker
      ? `Its run ${blocker.id} is not over yet (${blocker.state}). Wait for it, or decide about it in Spacelift.`
      : `It is busy (${state}). Wait until that is over.`,
  UNKNOWN_STATE: ({ state }) =>
    `It is in the state ${state}, which this portal does not know. Trigger it in Spacelift itself.`,
};

/** Why a stack cannot be triggered now, and what to do, in plain sentences. */
export function explainObstacle(stack: Stack): string | undefined {
  const { obstacle } = stack;
  return obstacle === null || obstacle === 'READ_ONLY'
    ? undefined
    : `No run of the stack ${stack.name} can be started now. ${byObstacle[
        obstacle
      ](stack)}`;
}
