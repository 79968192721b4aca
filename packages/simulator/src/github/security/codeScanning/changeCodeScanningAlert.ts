import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { CodeScanningAlert } from '../types';

/** Body of the `PATCH` of an alert of code scanning. */
export const codeScanningChangeSchema = z.object({
  state: z.enum(['open', 'dismissed']),
  dismissed_reason: z
    .enum(['false positive', "won't fix", 'used in tests'])
    .nullish(),
  dismissed_comment: z
    .string()
    .max(280, 'is too long (maximum is 280 characters)')
    .nullish(),
});

/** Dismisses or reopens an alert of code scanning; throws what GitHub answers when it cannot be. */
export function changeCodeScanningAlert(
  alert: CodeScanningAlert,
  change: z.infer<typeof codeScanningChangeSchema>,
  by: { login: string; at: Date },
): void {
  if (alert.state === change.state || alert.state === 'fixed') {
    throw new ApiError(400, `Alert is already ${alert.state}.`);
  }
  if (change.state === 'dismissed' && !change.dismissed_reason) {
    throw new ApiError(
      422,
      'Invalid request.\n\n"dismissed_reason" wasn\'t supplied.',
    );
  }
  alert.state = change.state;
  alert.updatedAt = by.at;
  alert.dismissal =
    change.state === 'open'
      ? null
      : {
          at: by.at,
          by: by.login,
          reason: change.dismissed_reason ?? null,
          comment: change.dismissed_comment ?? null,
        };
}
