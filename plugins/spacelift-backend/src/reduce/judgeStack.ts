import {
  findState,
  type Stack,
  type TriggerObstacle,
} from '@internal/plugin-spacelift-common';
import type { SpaceliftSettings } from '../settings/SpaceliftSettings';
import type { StackFacts } from './reduceStack';

function isBusy({ blocker, state }: StackFacts): boolean {
  return (
    (blocker !== null && findState(blocker.state)?.terminal !== true) ||
    findState(state)?.terminal === false
  );
}

function findObstacle(
  stack: StackFacts,
  readOnly: boolean,
): TriggerObstacle | null {
  if (readOnly) {
    return 'READ_ONLY';
  }
  if (stack.deleting) {
    return 'DELETING';
  }
  if (stack.disabled) {
    return 'DISABLED';
  }
  if (stack.lock) {
    return 'LOCKED';
  }
  if (stack.canWrite === false) {
    return 'NO_WRITE_ACCESS';
  }
  if (isBusy(stack)) {
    return 'RUNNING';
  }
  return stack.group === 'unknown' ? 'UNKNOWN_STATE' : null;
}

/** What the portal's settings make of a stack: whether it is protected, and what keeps it from being triggered. */
export function judgeStack(
  facts: StackFacts,
  settings: Pick<SpaceliftSettings, 'readOnly' | 'protectedLabels'>,
): Stack {
  const { canWrite, ...stack } = facts;
  return {
    ...stack,
    protected:
      facts.administrative ||
      settings.protectedLabels.some(label => facts.labels.includes(label)),
    obstacle: findObstacle(facts, settings.readOnly),
  };
}
