import type { Stack, StackList } from '@internal/plugin-spacelift-common';

// Labels such as `service:...` are as many as the stacks; more than these cannot be chosen from by hand.
const MAX_LABELS = 200;

const byText = new Intl.Collator('en', { numeric: true }).compare;

function count(stacks: readonly Stack[]): StackList['facets'] {
  const labels = new Map<string, number>();
  const spaces = new Map<string, { id: string; name: string; count: number }>();
  for (const stack of stacks) {
    for (const label of stack.labels) {
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
    if (stack.space) {
      const space = spaces.get(stack.space.id) ?? { ...stack.space, count: 0 };
      space.count += 1;
      spaces.set(space.id, space);
    }
  }
  return {
    labels: [...labels]
      .map(([value, total]) => ({ value, count: total }))
      .sort((a, b) => b.count - a.count || byText(a.value, b.value))
      .slice(0, MAX_LABELS)
      .sort((a, b) => byText(a.value, b.value)),
    spaces: [...spaces.values()].sort((a, b) => byText(a.name, b.name)),
  };
}

const known = new WeakMap<readonly Stack[], StackList['facets']>();

/**
 * What stacks can be filtered by: the most frequent labels and all spaces, in the order of their names. Counted once for
 * each list, because all readers of the list get the same.
 */
export function countFacets(stacks: readonly Stack[]): StackList['facets'] {
  const facets = known.get(stacks) ?? count(stacks);
  known.set(stacks, facets);
  return facets;
}
