import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { z } from 'zod';

const failureSchema = z.object({
  error: z.object({ message: z.string().min(1) }),
});

function toFailure(status: number, body: unknown): Error {
  const message =
    failureSchema.safeParse(body).data?.error.message ??
    `The Spacelift plugin of the portal answered with HTTP ${status}.`;
  switch (status) {
    case 400:
      return new InputError(message);
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 409:
      return new ConflictError(message);
    default:
      return new Error(message);
  }
}

/**
 * Reads an answer of the Spacelift plugin.
 *
 * @throws an error with the plugin's own sentence, of the class that fits its status
 */
export async function readAnswer<T>(
  response: Response,
  schema: z.ZodType<T>,
): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw toFailure(response.status, body);
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new Error(
      'The Spacelift plugin of the portal gave an answer that this action does not understand. Both have to be of the same version.',
    );
  }
  return parsed.data;
}
