import {
  dismissalReasons,
  MAX_COMMENT_LENGTH,
  type AlertType,
  type DismissalRequest,
  type ReopeningRequest,
} from '@internal/plugin-security-insights-common';
import { parseBody } from '@internal/vendor-client';
import { z } from 'zod';

const tooLong = `has to be at most ${MAX_COMMENT_LENGTH} characters long`;

const comment = z
  .string({ error: 'has to be a text' })
  .trim()
  .max(MAX_COMMENT_LENGTH, { error: tooLong });

const reopeningSchema = z.strictObject({ comment: comment.optional() });

function dismissalSchema(type: AlertType) {
  const reasons: readonly string[] = dismissalReasons[type];
  return z.strictObject({
    reason: z.enum(reasons, {
      error: `has to be one of ${reasons.join(', ')}`,
    }),
    comment: comment.min(1, { error: 'has to say why, in a few words' }),
  });
}

/**
 * Reads the body of a dismissal, whose reasons depend on the type of the alert.
 *
 * @throws InputError (400) which names the field; the first problem only
 */
export function parseDismissal(
  type: AlertType,
  body: unknown,
): DismissalRequest {
  return parseBody(dismissalSchema(type), body);
}

/**
 * Reads the body of a reopening; none is the same as an empty one.
 *
 * @throws InputError (400) which names the field; the first problem only
 */
export function parseReopening(body: unknown): ReopeningRequest {
  return parseBody(reopeningSchema, body);
}
