import type { SortOrder } from '@internal/plugin-sysdig-common';

/** One column that a list can be sorted by. */
export interface SortColumn<T, V> {
  /** What is compared; null sorts last in both orders, because an unknown value is neither best nor worst. */
  value: (line: T) => V | null;
  /** Order `asc` of two known values. */
  compare: (a: V, b: V) => number;
}

/** Order of texts, numbers within them as numbers. */
export const byText = new Intl.Collator('en', { numeric: true }).compare;

/** Order of numbers. */
export const byNumber = (a: number, b: number): number => a - b;

/** The lines in the order of a column; those that it does not tell apart stay in their order. */
export function sortLines<T, V>(
  lines: readonly T[],
  column: SortColumn<T, V>,
  order: SortOrder,
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return lines
    .map(line => ({ line, value: column.value(line) }))
    .sort((a, b) =>
      a.value === null || b.value === null
        ? Number(a.value === null) - Number(b.value === null)
        : direction * column.compare(a.value, b.value),
    )
    .map(({ line }) => line);
}
