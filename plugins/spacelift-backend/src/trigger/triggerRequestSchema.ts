import {
  runTypes,
  type TriggerRequest,
} from '@internal/plugin-spacelift-common';
import { parseBody } from '@internal/vendor-client';
import { z } from 'zod';

/** `TriggerRequest`, as it comes from outside. */
const triggerRequestSchema = z.strictObject({
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
  return parseBody(triggerRequestSchema, body, 'a trigger');
}
