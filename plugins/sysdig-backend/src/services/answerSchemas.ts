import { z } from 'zod';

const data = z.array(z.unknown()).nullish();
const total = z.int().min(0).nullish().catch(null);

/** A page of runtime, registry or pipeline results. */
export const scanPageSchema = z.object({
  data,
  page: z
    .object({ next: z.string().min(1).nullish().catch(null), total })
    .optional()
    .catch(undefined),
});

/** A page of the inventory; its `total` counts pages. */
export const inventoryPageSchema = z.object({
  data,
  page: z
    .object({
      next: z.coerce.number().int().min(1).nullish().catch(null),
      total,
    })
    .optional()
    .catch(undefined),
});

/**
 * Reads a page with one of the schemas above. An empty list may arrive as null or not at all; undefined for an answer
 * that has neither list nor page and so is some other document.
 */
export function parsePage<P>(
  schema: z.ZodType<{ data?: unknown[] | null; page?: P }>,
  body: unknown,
): { items: unknown[]; page?: P } | undefined {
  const result = schema.safeParse(body);
  if (!result.success) {
    return undefined;
  }
  const { data: list, page } = result.data;
  return list === undefined && page === undefined
    ? undefined
    : { items: list ?? [], page };
}
