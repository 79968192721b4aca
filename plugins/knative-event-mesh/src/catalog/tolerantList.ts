import { z } from 'zod';

/** A list of which items that do not fit are left out, and anything else than a list is empty. */
export function tolerantList<Item>(item: z.ZodType<Item>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(items =>
      items.flatMap(each => {
        const result = item.safeParse(each);
        return result.success ? [result.data] : [];
      }),
    );
}
