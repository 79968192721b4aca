import type { StateGroup } from '../types';

/** A state of a stack or run, as Spacelift spells it, and what it means for a person. */
export interface SpaceliftState {
  state: string;
  group: StateGroup;
  /** Whether nothing more happens by itself. */
  terminal: boolean;
  /** Short, for a badge. */
  title: string;
  /** One sentence, for a tooltip. */
  meaning: string;
}

/** Every state that is known, in the order of a run's life. Spacelift adds states now and then; the others are `unknown`. */
export const spaceliftStates: readonly SpaceliftState[] = [
  {
    state: 'NONE',
    group: 'idle',
    terminal: true,
    title: 'No runs yet',
    meaning: 'Nothing was ever deployed.',
  },
  {
    state: 'QUEUED',
    group: 'waiting',
    terminal: false,
    title: 'Queued',
    meaning: 'Waits for another run, an approval or a stack it depends on.',
  },
  {
    state: 'PENDING',
    group: 'waiting',
    terminal: false,
    title: 'Pending',
    meaning: 'Waits for its turn.',
  },
  {
    state: 'READY',
    group: 'waiting',
    terminal: false,
    title: 'Ready',
    meaning: 'Waits for a free worker.',
  },
  {
    state: 'PENDING_REVIEW',
    group: 'needsAttention',
    terminal: false,
    title: 'Pending review',
    meaning: 'Waits until somebody approves it.',
  },
  {
    state: 'PREPARING',
    group: 'inProgress',
    terminal: false,
    title: 'Preparing',
    meaning: 'The workspace is being prepared.',
  },
  {
    state: 'INITIALIZING',
    group: 'inProgress',
    terminal: false,
    title: 'Initializing',
    meaning: 'The tool is being set up on the worker.',
  },
  {
    state: 'PLANNING',
    group: 'inProgress',
    terminal: false,
    title: 'Planning',
    meaning: 'The changes are being worked out.',
  },
  {
    state: 'UNCONFIRMED',
    group: 'needsAttention',
    terminal: false,
    title: 'Unconfirmed',
    meaning: 'Waits until somebody confirms or discards the planned changes.',
  },
  {
    state: 'CONFIRMED',
    group: 'waiting',
    terminal: false,
    title: 'Confirmed',
    meaning: 'Confirmed; waits for a worker and cannot be stopped.',
  },
  {
    state: 'REPLAN_REQUESTED',
    group: 'waiting',
    terminal: false,
    title: 'Replan requested',
    meaning: 'Somebody asked for a new plan.',
  },
  {
    state: 'PREPARING_REPLAN',
    group: 'inProgress',
    terminal: false,
    title: 'Preparing replan',
    meaning: 'The new plan is being prepared.',
  },
  {
    state: 'PREPARING_APPLY',
    group: 'inProgress',
    terminal: false,
    title: 'Preparing apply',
    meaning: 'The confirmed changes are about to be made.',
  },
  {
    state: 'APPLYING',
    group: 'inProgress',
    terminal: false,
    title: 'Applying',
    meaning: 'The changes are being made.',
  },
  {
    state: 'DESTROYING',
    group: 'inProgress',
    terminal: false,
    title: 'Destroying',
    meaning: 'Resources are being deleted.',
  },
  {
    state: 'PERFORMING',
    group: 'inProgress',
    terminal: false,
    title: 'Performing',
    meaning: 'A task is running.',
  },
  {
    state: 'FINISHED',
    group: 'finished',
    terminal: true,
    title: 'Finished',
    meaning: 'Succeeded, or there was nothing to change.',
  },
  {
    state: 'FAILED',
    group: 'failed',
    terminal: true,
    title: 'Failed',
    meaning: 'Ended with an error.',
  },
  {
    state: 'DISCARDED',
    group: 'stopped',
    terminal: true,
    title: 'Discarded',
    meaning: 'Somebody decided against the planned changes.',
  },
  {
    state: 'STOPPED',
    group: 'stopped',
    terminal: true,
    title: 'Stopped',
    meaning: 'Somebody stopped it.',
  },
  {
    state: 'CANCELED',
    group: 'stopped',
    terminal: true,
    title: 'Canceled',
    meaning: 'Taken back before it began.',
  },
  {
    state: 'SKIPPED',
    group: 'stopped',
    terminal: true,
    title: 'Skipped',
    meaning: 'Not needed.',
  },
];
