import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { DependabotAlert } from '../types';

/** Body of the `PATCH` of a Dependabot alert. */
export const dependabotChangeSchema = z.object({
  state: z.enum(['dismissed', 'open']),
  dismissed_reason: z
    .enum([
      'fix_started',
      'inaccurate',
      'no_bandwidth',
      'not_used',
      'tolerable_risk',
    ])
    .optional(),
  dismissed_comment: z
    .string()
    .max(280, 'is too long (maximum is 280 characters)')
    .optional(),
});

/** Dismisses or reopens a Dependabot alert; throws what GitHub answers when it cannot be. */
export function changeDependabotAlert(
  alert: DependabotAlert,
  change: z.infer<typeof dependabotChangeSchema>,
  by: { login: string; at: Date },
): void {
  const wanted = change.state;
  if (alert.state === wanted || alert.state === 'fixed') {
    throw new ApiError(409, `Alert ${alert.number} is already ${alert.state}`);
  }
  if (wanted === 'dismissed' && !change.dismissed_reason) {
    throw new ApiError(
      422,
      'Invalid request.\n\n"dismissed_reason" wasn\'t supplied.',
    );
  }
  alert.state = wanted;
  alert.updatedAt = by.at;
  alert.autoDismissedAt = null;
  alert.dismissal =
    wanted === 'open'
      ? null
      : {
          at: by.at,
          by: by.login,
          reason: change.dismissed_reason ?? null,
          comment: change.dismissed_comment ?? null,
        };
}
