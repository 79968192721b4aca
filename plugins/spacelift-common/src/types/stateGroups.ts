/** What a state means for a person, most urgent first. */
export const stateGroups = [
  'needsAttention',
  'failed',
  'inProgress',
  'waiting',
  'stopped',
  'finished',
  'idle',
  'unknown',
] as const;

/**
 * What a state of a stack or run means for a person.
 *
 * - `needsAttention`: waits for somebody to decide (UNCONFIRMED, PENDING_REVIEW).
 * - `failed`: FAILED.
 * - `inProgress`: Spacelift works on it.
 * - `waiting`: queued, ready, confirmed or waiting for a replan.
 * - `stopped`: STOPPED, DISCARDED, CANCELED, SKIPPED: a decision, not a failure.
 * - `finished`: FINISHED. `idle`: never ran. `unknown`: a word this version does not know.
 */
export type StateGroup = (typeof stateGroups)[number];
