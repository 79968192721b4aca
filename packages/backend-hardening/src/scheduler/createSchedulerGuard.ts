import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { auditRefusal } from '../audit/auditRefusal';

/**
 * Lets only services reach the task routes of a plugin: people get 403, also through another
 * plugin that acts for them, and whoever brings no valid token gets 401, even where the
 * plugin serves the rest of its routes to anybody.
 */
export function createSchedulerGuard(services: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
}): Router {
  const router = PromiseRouter();
  router.use('/.backstage/scheduler', async (req, _res, next) => {
    try {
      await services.httpAuth.credentials(req, { allow: ['service'] });
    } catch (error) {
      if (toError(error).name === 'NotAllowedError') {
        await auditRefusal(services, {
          eventId: 'scheduler-access',
          request: req,
          error,
        });
      }
      throw error;
    }
    next();
  });
  return router;
}
