import type { Stack, StackQuery } from '@internal/plugin-spacelift-common';

function occurs(wanted: string, values: ReadonlyArray<string | null>): boolean {
  return values.some(value =>
    value?.toLocaleLowerCase('en-US').includes(wanted),
  );
}

/** Whether a stack meets everything that a question asks for, apart from its group. */
export function matchesQuery(
  stack: Stack,
  { q, label = [], space, drifted }: StackQuery,
): boolean {
  return (
    (space === undefined || stack.space?.id === space) &&
    (!drifted || stack.drifted === true) &&
    label.every(each => stack.labels.includes(each)) &&
    (!q ||
      occurs(q.toLocaleLowerCase('en-US'), [
        stack.name,
        stack.id,
        stack.description,
        stack.repository,
        stack.branch,
        ...stack.labels,
      ]))
  );
}
