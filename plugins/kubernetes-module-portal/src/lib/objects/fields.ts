import { z } from 'zod';

/** A text; whatever else there is counts as absent. */
export const text = z
  .string()
  .nullish()
  .catch(undefined)
  .transform(value => value ?? undefined);

/** A finite number; whatever else there is counts as absent. */
export const number = z
  .number()
  .nullish()
  .catch(undefined)
  .transform(value => value ?? undefined);

/** True or false; whatever else there is counts as absent. */
export const flag = z
  .boolean()
  .nullish()
  .catch(undefined)
  .transform(value => value ?? undefined);

/** A part of an object that may be absent, null or of another shape; then it counts as absent. */
export function part<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch(undefined)
    .transform(value => value ?? undefined);
}

/** A list of which the items that can be read are kept; null and other shapes are an empty list. */
export function listOf<T extends z.ZodType>(schema: T) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform(items =>
      (items ?? []).flatMap((item): z.output<T>[] => {
        const read = schema.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );
}

/** Labels; values that are no text are left out. */
export const labels = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(undefined)
  .transform(
    found =>
      new Map(
        Object.entries(found ?? {}).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        ),
      ),
  );

/** A condition of any object. */
export const condition = z.object({
  type: z.string(),
  status: text,
  reason: text,
  message: text,
  lastTransitionTime: text,
});

/** One of the conditions of an object. */
export type Condition = z.output<typeof condition>;
