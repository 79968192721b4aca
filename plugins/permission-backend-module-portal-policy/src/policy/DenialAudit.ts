import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';

/** Writes refused attempts to change something to the audit log. */
export interface DenialAudit {
  /** Records that somebody was refused a permission. Never throws. */
  record(permission: string, credentials: BackstageCredentials): Promise<void>;
}

/**
 * The audit log of the backend. Only refusals that a plugin asked for on behalf of a person
 * are written: the browser asks for the same permissions just to hide a button, and those
 * questions are no attempts.
 */
export function createDenialAudit(services: {
  auditor: AuditorService;
  auth: AuthService;
  logger: LoggerService;
}): DenialAudit {
  const { auditor, auth, logger } = services;
  return {
    async record(permission, credentials) {
      if (!auth.isPrincipal(credentials, 'user')) {
        return;
      }
      const { userEntityRef, actor } = credentials.principal;
      if (!actor) {
        return;
      }
      try {
        const event = await auditor.createEvent({
          eventId: 'permission-denied',
          severityLevel: 'medium',
          meta: { permission, userEntityRef, askedBy: actor.subject },
        });
        await event.fail({
          error: new NotAllowedError(`${permission} refused by the policy`),
        });
      } catch (error) {
        logger.warn(
          `The refusal of ${permission} could not be written to the audit log: ${
            toError(error).message
          }`,
        );
      }
    },
  };
}
