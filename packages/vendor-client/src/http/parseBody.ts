import { InputError } from '@backstage/errors';
import type { z } from 'zod';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Reads the body of a request; none is the same as an empty one.
 *
 * @param schema - strict, with messages that go on after the name of a field, such as "has to be a text"
 * @param what - what the body is, where that is worth saying: "a trigger"
 * @throws InputError (400) which names the field; the first problem only
 */
export function parseBody<T extends z.ZodObject>(
  schema: T,
  body: unknown,
  what?: string,
): z.output<T> {
  const result = schema.safeParse(body ?? {});
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  if (issue.code === 'unrecognized_keys') {
    const key = JSON.stringify(issue.keys[0].slice(0, 40));
    const known = list.format(Object.keys(schema.shape));
    throw new InputError(
      `There is no field ${key} ${
        what ? `in ${what}` : 'here'
      }; known are ${known}.`,
    );
  }
  const of = what ? ` of ${what}` : '';
  throw new InputError(
    issue.path.length > 0
      ? `The field ${String(issue.path[0])}${of} ${issue.message}.`
      : `The body${of} has to be a JSON object.`,
  );
}
