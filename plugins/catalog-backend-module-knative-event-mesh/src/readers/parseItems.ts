import type { z } from 'zod';

/** The items that fit the schema, and how many do not: one bad object must not hold up the others. */
export function parseItems<T>(
  schema: z.ZodType<T>,
  items: readonly unknown[],
): { items: T[]; skipped: number } {
  const parsed = items.map(item => schema.safeParse(item));
  const good = parsed.flatMap(result => (result.success ? [result.data] : []));
  return { items: good, skipped: items.length - good.length };
}
