import type { StateGroup } from '../types';
import { spaceliftStates, type SpaceliftState } from './spaceliftStates';

const byName: ReadonlyMap<string, SpaceliftState> = new Map(
  spaceliftStates.map(entry => [entry.state, entry]),
);

/** What is known of a state; undefined for a word that this version does not know. */
export function findState(state: string): SpaceliftState | undefined {
  return byName.get(state);
}

/** The group of a state of a stack or run; `unknown` for a word that this version does not know. */
export function toStateGroup(state: string): StateGroup {
  return findState(state)?.group ?? 'unknown';
}
