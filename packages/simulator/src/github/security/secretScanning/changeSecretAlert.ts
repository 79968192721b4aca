import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { SecretAlert } from '../types';

/** Body of the `PATCH` of an alert of secret scanning. */
export const secretChangeSchema = z.object({
  state: z.enum(['open', 'resolved']),
  resolution: z
    .enum(['false_positive', 'wont_fix', 'revoked', 'used_in_tests'])
    .nullish(),
  resolution_comment: z
    .string()
    .max(280, 'is too long (maximum is 280 characters)')
    .nullish(),
});

/** Resolves or reopens an alert of secret scanning; throws what GitHub answers when it cannot be. */
export function changeSecretAlert(
  alert: SecretAlert,
  change: z.infer<typeof secretChangeSchema>,
  by: { login: string; at: Date },
): void {
  const { state, resolution, resolution_comment: comment } = change;
  const fits =
    state === 'resolved' ? Boolean(resolution) : !resolution && !comment;
  if (!fits) {
    throw new ApiError(
      422,
      state === 'resolved'
        ? 'Invalid request.\n\n"resolution" wasn\'t supplied.'
        : 'Invalid request.\n\n"resolution" and "resolution_comment" must be null when the state is "open".',
    );
  }
  if (alert.state === state) {
    throw new ApiError(400, `Alert is already ${alert.state}.`);
  }
  alert.state = state;
  alert.updatedAt = by.at;
  alert.resolution =
    state === 'open'
      ? null
      : {
          at: by.at,
          by: by.login,
          reason: resolution ?? null,
          comment: comment ?? null,
        };
}
