import { InputError } from '@backstage/errors';
import { z } from 'zod';

function quoteName(name: PropertyKey): string {
  return `"${String(name).slice(0, 40)}"`;
}

/**
 * Reads the query parameters of a request with a strict object of `queryFields`.
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
    const known = Object.keys(schema.shape);
    throw new InputError(
      `The query parameter ${quoteName(issue.keys[0])} does not exist. ${
        known.length > 0
          ? `Remove it or correct its name; known are ${known.join(', ')}.`
          : 'There are none here; remove it.'
      }`,
    );
  }
  throw new InputError(
    `The query parameter ${quoteName(issue.path[0])} ${issue.message}`,
  );
}
