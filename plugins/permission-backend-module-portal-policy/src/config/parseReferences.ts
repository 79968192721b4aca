import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { z } from 'zod';
import type { PortalPolicyProblem } from './PortalPolicyProblem';

const SHAPE =
  'Write the full reference of a user or group, for example "group:default/platform" or "user:default/ada".';

const listSchema = z.union([
  z.string().transform(list => list.split(',').filter(item => item.trim())),
  z.array(z.unknown()),
]);

/**
 * Reads references of users and groups: a list, or one comma-separated text as an environment variable gives it.
 *
 * @param key - full configuration key, for the messages
 * @returns the good ones, in lower case and without duplicates, and what is wrong with the others
 */
export function parseReferences(
  value: unknown,
  key: string,
): { refs: string[]; problems: PortalPolicyProblem[] } {
  const list = listSchema.safeParse(value);
  if (!list.success) {
    const problem = 'This is neither a list nor a comma-separated string.';
    return { refs: [], problems: [{ key, problem, fix: SHAPE }] };
  }
  const refs = new Set<string>();
  const problems: PortalPolicyProblem[] = [];
  list.data.forEach((item, index) => {
    const result = parseReference(item);
    if ('problem' in result) {
      const { problem } = result;
      problems.push({ key: `${key}[${index}]`, problem, fix: SHAPE });
    } else {
      refs.add(result.ref);
    }
  });
  return { refs: [...refs], problems };
}

function parseReference(item: unknown): { ref: string } | { problem: string } {
  if (typeof item !== 'string' || item.trim() === '') {
    return { problem: 'This entry is not a text.' };
  }
  try {
    const ref = parseEntityRef(item.trim());
    if (!['user', 'group'].includes(ref.kind.toLocaleLowerCase('en-US'))) {
      return { problem: `"${item}" is neither a user nor a group.` };
    }
    return { ref: stringifyEntityRef(ref) };
  } catch (error) {
    return {
      problem: `"${item}" is not an entity reference (${
        toError(error).message
      }).`,
    };
  }
}
