/** Every state of a run, as Spacelift spells it. */
export type RunState =
  | 'UNKNOWN'
  | 'QUEUED'
  | 'CANCELED'
  | 'INITIALIZING'
  | 'PLANNING'
  | 'FAILED'
  | 'FINISHED'
  | 'UNCONFIRMED'
  | 'DISCARDED'
  | 'CONFIRMED'
  | 'APPLYING'
  | 'PERFORMING'
  | 'STOPPED'
  | 'DESTROYING'
  | 'PREPARING'
  | 'PREPARING_APPLY'
  | 'SKIPPED'
  | 'REPLAN_REQUESTED'
  | 'PENDING'
  | 'PREPARING_REPLAN'
  | 'READY'
  | 'PENDING_REVIEW';

/** Every state of a stack. */
export const stackStates = [
  'NONE',
  'READY',
  'PREPARING',
  'INITIALIZING',
  'PLANNING',
  'UNCONFIRMED',
  'CONFIRMED',
  'REPLAN_REQUESTED',
  'PREPARING_REPLAN',
  'PREPARING_APPLY',
  'APPLYING',
  'DESTROYING',
  'FINISHED',
  'FAILED',
  'DISCARDED',
  'STOPPED',
] as const;

export type StackState = (typeof stackStates)[number];

const TERMINAL: readonly string[] = [
  'FINISHED',
  'FAILED',
  'CANCELED',
  'DISCARDED',
  'STOPPED',
  'SKIPPED',
];

const WITH_LOGS: readonly string[] = [
  'PREPARING',
  'INITIALIZING',
  'PLANNING',
  'PREPARING_REPLAN',
  'PREPARING_APPLY',
  'APPLYING',
  'DESTROYING',
  'PERFORMING',
];

/** Whether a run, or the stack that is in its state, goes nowhere from here. */
export function isTerminal(state: string): boolean {
  return TERMINAL.includes(state);
}

/** Whether a worker writes logs in this state. */
export function hasLogs(state: RunState): boolean {
  return WITH_LOGS.includes(state);
}
