import { z } from 'zod';

const recordSchema = z.record(z.string(), z.unknown());

/** An object of an answer, unread. */
export type RawObject = Record<string, unknown>;

/**
 * Makes the reader of one object in `data`. It gives null when Spacelift says at any level that there is no such thing,
 * and undefined when the answer is about something else.
 */
export function readObject(
  ...path: string[]
): (data: unknown) => RawObject | null | undefined {
  return data => {
    let value = recordSchema.safeParse(data).data;
    for (const name of path) {
      const inner: unknown = value?.[name];
      if (inner === null) {
        return null;
      }
      value = recordSchema.safeParse(inner).data;
    }
    return value;
  };
}
