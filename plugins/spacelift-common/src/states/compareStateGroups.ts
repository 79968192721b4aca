import { stateGroups, type StateGroup } from '../types';

const rank: ReadonlyMap<StateGroup, number> = new Map(
  stateGroups.map((group, index) => [group, index]),
);

/** Order of groups, most urgent first. */
export function compareStateGroups(a: StateGroup, b: StateGroup): number {
  return (
    (rank.get(a) ?? stateGroups.length) - (rank.get(b) ?? stateGroups.length)
  );
}
