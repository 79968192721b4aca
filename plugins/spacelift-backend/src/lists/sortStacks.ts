import {
  compareStateGroups,
  type Stack,
  type StackQuery,
} from '@internal/plugin-spacelift-common';

const byText = new Intl.Collator('en', { numeric: true }).compare;

type Compare = (a: Stack, b: Stack) => number;

const byName: Compare = (a, b) => byText(a.name, b.name) || byText(a.id, b.id);

/** In the order of a text; stacks without it come last, in both orders, because not known is neither first nor last. */
function byKnown(read: (stack: Stack) => string | null | undefined) {
  return (a: Stack, b: Stack, direction: 1 | -1): number => {
    const [left, right] = [read(a) ?? null, read(b) ?? null];
    return left === null || right === null
      ? Number(left === null) - Number(right === null)
      : direction * byText(left, right);
  };
}

// ISO 8601 times are in the order of their texts.
const bySince = byKnown(({ stateSince }) => stateSince);
const bySpace = byKnown(({ space }) => space?.name);

/** Most urgent group first, then what changed last. */
export const byAttention: Compare = (a, b) =>
  compareStateGroups(a.group, b.group) || bySince(a, b, -1) || byName(a, b);

/** The stacks in the order of the question; most urgent first unless told. */
export function sortStacks<T extends Stack>(
  stacks: readonly T[],
  { sort = 'attention', order = 'asc' }: Pick<StackQuery, 'sort' | 'order'>,
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  const orders: Record<typeof sort, Compare> = {
    attention: (a, b) => direction * byAttention(a, b),
    name: (a, b) => direction * byName(a, b),
    space: (a, b) => bySpace(a, b, direction) || byName(a, b),
    stateSince: (a, b) => bySince(a, b, direction) || byName(a, b),
  };
  return [...stacks].sort(orders[sort]);
}
