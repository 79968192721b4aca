import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Alert,
  AlertType,
} from '@internal/plugin-security-insights-common';
import type { Request } from 'express';
import type { AlertAccess } from '../access/AlertAccess';
import type {
  AlertChange,
  SecurityInsightsService,
} from '../services/SecurityInsightsService';

/** What deciding about alerts for people needs. */
export interface AlertDeciderOptions {
  securityInsights: SecurityInsightsService;
  access: AlertAccess;
  auditor: AuditorService;
  logger: LoggerService;
}

/** Somebody's wish to change an alert; everything in it has the right form. */
export interface AlertWish {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  /** Complete. */
  entityRef: string;
  type: AlertType;
  number: number;
  change: AlertChange;
  /** Why an alert is reopened; GitHub has no place for it. */
  note?: string;
  /** For the audit, when it came by HTTP. */
  httpRequest?: Request;
}

/** Changes an alert for a person, if they may. */
export type AlertDecider = (wish: AlertWish) => Promise<Alert>;

/**
 * Makes the one way to change alerts for people: every wish is audited, refused ones as well, then the person's rights are
 * checked, then the alert is changed. As soon as it is known, the audit has the repository and the GitHub that are asked.
 */
export function createAlertDecider(options: AlertDeciderOptions): AlertDecider {
  const { securityInsights, access, auditor, logger } = options;
  return async wish => {
    const { credentials, entityRef, type, number, change, note } = wish;
    const comment = change.kind === 'dismissal' ? change.comment : note;
    const event = await auditor.createEvent({
      eventId: `alert-${change.kind}`,
      severityLevel: 'medium',
      request: wish.httpRequest,
      meta: {
        entityRef,
        user: credentials.principal.userEntityRef,
        type,
        number,
        ...(change.kind === 'dismissal' && { reason: change.reason }),
        ...(comment && { comment }),
      },
    });
    let where: { host: string; repository: string } | undefined;
    try {
      const entity = await access.dismissibleEntity(entityRef, credentials);
      const { host, slug } = securityInsights.repositoryOf(entity);
      where = { host, repository: slug };
      const alert = await securityInsights.changeAlert(
        entity,
        type,
        number,
        change,
      );
      await event
        .success({ meta: where })
        // The alert was changed, and must not be reported otherwise.
        .catch(error =>
          logger.error('Could not audit a change of an alert', toError(error)),
        );
      return alert;
    } catch (error) {
      await event
        .fail({ error: toError(error), meta: where ?? {} })
        .catch(failure =>
          logger.error(
            'Could not audit a refused change of an alert',
            toError(failure),
          ),
        );
      throw error;
    }
  };
}
