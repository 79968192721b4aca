import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Reads the query parameters of a request.
 *
 * @throws InputError which names the parameter, what it must look like, and an example; the first problem only
 */
export function parseQuery<T extends z.ZodObject>(
  schema: T,
  query: unknown,
): z.output<T> {
  const result = schema.safeParse(query);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schema.shape).join(', ');
    throw new InputError(
      `The query parameter ${quoteName(
        issue.keys[0],
      )} does not exist. Remove it or correct its name; known are ${known}.`,
    );
  }
  throw new InputError(
    `The query parameter ${quoteName(issue.path[0])} ${issue.message}`,
  );
}

function quoteName(name: PropertyKey): string {
  return `"${String(name).slice(0, 40)}"`;
}
