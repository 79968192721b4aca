import { z } from 'zod';
import type { Page } from './Page';

/** Parameter of lists that are paged by number; one that makes no sense counts as 1. */
export const pageSchema = z.object({
  page: z.coerce.number().int().min(1).catch(1),
});

/** A page by its number, from 1. Beyond the last one there is nothing. */
export function numberedPage<T>(
  items: readonly T[],
  query: { page: number; per_page: number },
): Page<T> {
  const { page, per_page: size } = query;
  const last = Math.max(1, Math.ceil(items.length / size));
  const to = (target: number) => ({ page: String(target) });
  return {
    items: items.slice((page - 1) * size, page * size),
    links: {
      ...(page > 1 && { prev: to(page - 1) }),
      ...(page < last && { next: to(page + 1), last: to(last) }),
      ...(page > 1 && { first: to(1) }),
    },
  };
}
