import { z } from 'zod';

/** A parameter with several values, separated by commas; absent = all. */
export function listOf<T extends string>(...values: readonly T[]) {
  return z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional();
}

/** A parameter with several names of any kind, separated by commas; absent = all. */
export const namesSchema = z
  .string()
  .transform(text => text.split(','))
  .optional();

/** What every list of alerts takes. A `per_page` that makes no sense counts as absent, as at GitHub. */
export const listQuerySchema = z.object({
  direction: z.enum(['asc', 'desc']).default('desc'),
  per_page: z.coerce.number().int().min(1).max(100).catch(30),
});
