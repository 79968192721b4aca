import type { AlertQuery } from '@internal/plugin-security-insights-common';

const DEFAULT_LIMIT = 25;

/** A page of items, and where the next one begins. Past the end it is the last page, which may have become shorter. */
export function takePage<T>(
  items: readonly T[],
  { cursor, limit = DEFAULT_LIMIT }: Pick<AlertQuery, 'cursor' | 'limit'>,
): { items: T[]; total: number; offset: number; nextCursor: string | null } {
  const total = items.length;
  const lastPage = Math.floor(Math.max(0, total - 1) / limit) * limit;
  const wanted = Number(cursor ?? 0);
  const offset = wanted < total ? wanted : lastPage;
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    total,
    offset,
    nextCursor: end < total ? String(end) : null,
  };
}
