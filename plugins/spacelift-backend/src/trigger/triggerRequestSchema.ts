import { InputError } from '@backstage/errors';
import {
  runTypes,
  type TriggerRequest,
} from '@internal/plugin-spacelift-common';
import { z } from 'zod';

/** `TriggerRequest`, as it comes from outside. */
export const triggerRequestSchema = z.strictObject({
  runType: z
    .enum(runTypes, { error: `has to be one of ${runTypes.join(', ')}` })
    .optional(),
  commitSha: z
    .string({ error: 'has to be a text' })
    .regex(/^[0-9a-f]{7,64}$/i, {
      error: 'has to be 7 to 64 hexadecimal digits of a commit',
    })
    .optional(),
  confirmation: z
    .string({ error: 'has to be a text' })
    .max(500, { error: 'has to be the name of the stack' })
    .optional(),
});

/**
 * Reads the body of a trigger; none is the same as an empty one.
 *
 * @throws InputError (400) which names the field; the first problem only
 */
export function parseTriggerRequest(body: unknown): TriggerRequest {
  const result = triggerRequestSchema.safeParse(body ?? {});
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  if (issue.code === 'unrecognized_keys') {
    throw new InputError(
      `There is no field ${JSON.stringify(
        issue.keys[0].slice(0, 40),
      )} in a trigger; known are runType, commitSha and confirmation.`,
    );
  }
  throw new InputError(
    issue.path.length > 0
      ? `The field ${String(issue.path[0])} of a trigger ${issue.message}.`
      : 'The body of a trigger has to be a JSON object.',
  );
}
