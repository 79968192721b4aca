import {
  compareStateGroups,
  type Stack,
  type StackQuery,
} from '@internal/plugin-spacelift-common';

const byText = new Intl.Collator('en', { numeric: true }).compare;

// What is not known comes last.
function byTextOrNull(a: string | null, b: string | null): number {
  return a === null || b === null
    ? Number(a === null) - Number(b === null)
    : byText(a, b);
}

const byName = (a: Stack, b: Stack) =>
  byText(a.name, b.name) || byText(a.id, b.id);

// ISO 8601 times are in the order of their texts. Newest first.
const byNewest = (a: Stack, b: Stack) =>
  byTextOrNull(b.stateSince ?? '', a.stateSince ?? '');

/** Most urgent group first, then what changed last. */
export function byAttention(a: Stack, b: Stack): number {
  return compareStateGroups(a.group, b.group) || byNewest(a, b) || byName(a, b);
}

const orders: Record<
  NonNullable<StackQuery['sort']>,
  (a: Stack, b: Stack) => number
> = {
  attention: byAttention,
  name: byName,
  space: (a, b) =>
    byTextOrNull(a.space?.name ?? null, b.space?.name ?? null) || byName(a, b),
  stateSince: (a, b) => -byNewest(a, b) || byName(a, b),
};

/** The stacks in the order of the question; most urgent first unless told. */
export function sortStacks<T extends Stack>(
  stacks: readonly T[],
  { sort = 'attention', order = 'asc' }: Pick<StackQuery, 'sort' | 'order'>,
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return [...stacks].sort((a, b) => direction * orders[sort](a, b));
}
