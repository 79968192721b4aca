import {
  compareStateGroups,
  type Stack,
  type StackList,
  type StackQuery,
} from '@internal/plugin-spacelift-common';
import { capabilities, countsOf, SPACELIFT } from './stacks';

const comparisons: Record<
  NonNullable<StackQuery['sort']>,
  (a: Stack, b: Stack) => number
> = {
  attention: (a, b) =>
    compareStateGroups(a.group, b.group) ||
    (b.stateSince ?? '').localeCompare(a.stateSince ?? ''),
  name: (a, b) => a.name.localeCompare(b.name),
  space: (a, b) => (a.space?.name ?? '').localeCompare(b.space?.name ?? ''),
  stateSince: (a, b) => (a.stateSince ?? '').localeCompare(b.stateSince ?? ''),
};

/** The page of stacks that a question asks for, as the backend answers it. */
export function stackListOf(
  stacks: Stack[],
  query: StackQuery = {},
  changes: Partial<StackList> = {},
): StackList {
  const { q = '', group = [], label = [], space, drifted } = query;
  const found = stacks.filter(
    stack =>
      `${stack.name} ${stack.labels}`.includes(q) &&
      label.every(each => stack.labels.includes(each)) &&
      (!space || stack.space?.id === space) &&
      (!drifted || stack.drifted),
  );
  const wanted = found.filter(
    stack => group.length === 0 || group.includes(stack.group),
  );
  wanted.sort(comparisons[query.sort ?? 'attention']);
  if (query.order === 'desc') {
    wanted.reverse();
  }
  const { offset = 0, limit = 25 } = query;
  const spaces = new Map<string, { id: string; name: string; count: number }>();
  const labels = new Map<string, number>();
  stacks.forEach(stack => {
    if (stack.space) {
      const { count = 0 } = spaces.get(stack.space.id) ?? {};
      spaces.set(stack.space.id, { ...stack.space, count: count + 1 });
    }
    stack.labels.forEach(each => labels.set(each, (labels.get(each) ?? 0) + 1));
  });
  return {
    items: wanted.slice(offset, offset + limit),
    matching: wanted.length,
    total: stacks.length,
    counts: countsOf(found),
    facets: {
      labels: [...labels].map(([value, count]) => ({ value, count })),
      spaces: [...spaces.values()],
    },
    skipped: 0,
    capabilities,
    mayTrigger: true,
    url: SPACELIFT,
    ...changes,
  };
}
