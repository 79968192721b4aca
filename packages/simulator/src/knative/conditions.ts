import { CREATED } from './buildObject';

/** One entry of `status.conditions`. */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  severity?: string;
  lastTransitionTime: string;
}

/** Conditions that all hold. */
export function met(
  types: readonly string[],
  lastTransitionTime: string = CREATED,
): Condition[] {
  return types.map(type => ({ lastTransitionTime, status: 'True', type }));
}

/** A condition that does not hold, and why. */
export function unmet(
  type: string,
  problem: { reason: string; message: string; severity?: string },
  lastTransitionTime: string = CREATED,
): Condition {
  return { lastTransitionTime, status: 'False', type, ...problem };
}
