import type { Outcome, RunType } from '../world/types';
import type { RunState } from './states';

const UNTIL_PLANNED: readonly RunState[] = [
  'READY',
  'PREPARING',
  'INITIALIZING',
  'PLANNING',
];

function applying(type: RunType, outcome: Outcome): RunState[] {
  return [
    type === 'DESTROY' ? 'DESTROYING' : 'APPLYING',
    outcome === 'apply-fails' ? 'FAILED' : 'FINISHED',
  ];
}

function afterPlanning(
  type: RunType,
  outcome: Outcome,
  autodeploy: boolean,
): RunState[] {
  if (outcome === 'plan-fails') {
    return ['FAILED'];
  }
  if (type === 'PROPOSED' || outcome === 'no-op') {
    return ['FINISHED'];
  }
  return autodeploy ? applying(type, outcome) : ['UNCONFIRMED'];
}

/** What a run goes through once it may leave the queue; it stops at UNCONFIRMED when somebody has to decide. */
export function scriptFromQueue(
  type: RunType,
  stack: { outcome: Outcome; autodeploy: boolean },
): RunState[] {
  return [
    ...UNTIL_PLANNED,
    ...afterPlanning(type, stack.outcome, stack.autodeploy),
  ];
}

/** What a run goes through after it was confirmed. */
export function scriptFromConfirmation(
  type: RunType,
  outcome: Outcome,
): RunState[] {
  return ['PREPARING_APPLY', ...applying(type, outcome)];
}
