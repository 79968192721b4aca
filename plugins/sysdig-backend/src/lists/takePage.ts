import type { PageQuery } from '@internal/plugin-sysdig-common';

const DEFAULT_LIMIT = 25;

/** The asked part of a list; 25 lines from the start unless told. */
export function takePage<T>(items: readonly T[], query: PageQuery): T[] {
  const { offset = 0, limit = DEFAULT_LIMIT } = query;
  return items.slice(offset, offset + limit);
}
