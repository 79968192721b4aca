import type { RunState } from '../runs/states';
import { isTerminal } from '../runs/states';
import type { RunType, StepRecord } from '../world/types';

const PLANNED: readonly RunState[] = [
  'QUEUED',
  'READY',
  'PREPARING',
  'INITIALIZING',
  'PLANNING',
];

const CONFIRMED: readonly RunState[] = ['UNCONFIRMED', 'CONFIRMED'];

/** What a finished run of the past did. */
export interface Past {
  type: RunType;
  autodeploy: boolean;
  /** Whether it changed something, or failed while it did. */
  applied: boolean;
}

function decided({ type, autodeploy, applied }: Past): RunState[] {
  if (type === 'PROPOSED' || !applied) {
    return [];
  }
  return [
    ...(autodeploy ? [] : CONFIRMED),
    type === 'DESTROY' ? 'DESTROYING' : 'APPLYING',
  ];
}

/** The states through which a run came to the given one, that one included. */
export function pathTo(state: RunState, past: Past): RunState[] {
  const early = PLANNED.indexOf(state);
  if (early >= 0) {
    return PLANNED.slice(0, early + 1);
  }
  switch (state) {
    case 'CANCELED':
    case 'SKIPPED':
    case 'PENDING_REVIEW':
      return ['QUEUED', state];
    case 'FINISHED':
    case 'FAILED':
      return [...PLANNED, ...decided(past), state];
    case 'DISCARDED':
    case 'REPLAN_REQUESTED':
      return [...PLANNED, 'UNCONFIRMED', state];
    case 'PREPARING_REPLAN':
      return [...PLANNED, 'UNCONFIRMED', 'REPLAN_REQUESTED', state];
    case 'PREPARING_APPLY':
      return [...PLANNED, ...CONFIRMED, state];
    case 'APPLYING':
    case 'DESTROYING':
      return [...PLANNED, ...(past.autodeploy ? [] : CONFIRMED), state];
    case 'CONFIRMED':
      return [...PLANNED, ...CONFIRMED];
    default:
      return [...PLANNED, state];
  }
}

const SECONDS: Partial<Record<RunState, number>> = {
  QUEUED: 4,
  READY: 3,
  PREPARING: 11,
  INITIALIZING: 19,
  PLANNING: 38,
  UNCONFIRMED: 410,
  APPLYING: 96,
  DESTROYING: 150,
};

/** The steps of a run that has been in its last state since `until` (unix seconds). */
export function seedSteps(
  path: readonly RunState[],
  options: { until: number; startedBy: string | null; decidedBy: string },
): StepRecord[] {
  const { until, startedBy, decidedBy } = options;
  let at = until;
  const steps: StepRecord[] = [];
  for (let index = path.length - 1; index >= 0; index--) {
    const state = path[index];
    if (index < path.length - 1) {
      at -= SECONDS[state] ?? 7;
    }
    const decision =
      state === 'CONFIRMED' ||
      state === 'REPLAN_REQUESTED' ||
      (isTerminal(state) && state !== 'FINISHED' && state !== 'FAILED');
    const by = decision ? decidedBy : null;
    steps.unshift({ state, at, by: index === 0 ? startedBy : by, note: null });
  }
  return steps;
}
