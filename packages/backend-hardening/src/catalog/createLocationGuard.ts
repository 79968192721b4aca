import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { auditRefusal } from '../audit/auditRefusal';
import type { LocationOwnership, LocationRight } from './LocationOwnership';

/** What the location guard needs of its plugin. */
export interface LocationGuardServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  ownership: LocationOwnership;
}

/**
 * Routes that run before those of the catalog and settle who may change a registered
 * location. The catalog's own check knows only the permission, not the location:
 *
 * - `DELETE /locations/:id` needs `catalog.location.delete`, which the policy keeps for
 *   admins. For the owner of everything in the location the guard deletes it with the
 *   backend's own rights.
 * - `PUT /locations/:id` needs `catalog.location.create`, which everybody has. The guard
 *   lets only those through who might also delete the location.
 * - `POST /locations?onConflict=refresh` refreshes what somebody else registered. Only
 *   those who may change any location get through.
 */
export function createLocationGuard(services: LocationGuardServices): Router {
  const { auditor, auth, catalog, httpAuth, ownership } = services;
  const router = PromiseRouter();

  async function requireRight(req: Request): Promise<LocationRight> {
    const credentials = await httpAuth.credentials(req);
    if (!auth.isPrincipal(credentials, 'user')) {
      // Nobody and services alike: the catalog knows what to do with them.
      return 'by permission';
    }
    const { id } = req.params;
    try {
      return await ownership.requireRight(id, credentials);
    } catch (error) {
      await auditRefusal(services, {
        eventId: 'location-change',
        request: req,
        error,
        meta: { id },
      });
      throw error;
    }
  }

  router.delete('/locations/:id', async (req, res, next) => {
    if ((await requireRight(req)) !== 'as owner') {
      next();
      return;
    }
    const { id } = req.params;
    const event = await auditor.createEvent({
      eventId: 'location-change',
      severityLevel: 'medium',
      request: req,
      meta: { actionType: 'delete', id },
    });
    try {
      await catalog.removeLocationById(id, {
        credentials: await auth.getOwnServiceCredentials(),
      });
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
    await event.success();
    res.status(204).end();
  });

  router.put('/locations/:id', async (req, _res, next) => {
    await requireRight(req);
    next();
  });

  router.post('/locations', async (req, _res, next) => {
    const { onConflict } = req.query;
    const credentials = await httpAuth.credentials(req);
    if (
      onConflict !== undefined &&
      onConflict !== 'reject' &&
      auth.isPrincipal(credentials, 'user') &&
      !(await ownership.mayChangeAny(credentials))
    ) {
      throw new NotAllowedError(
        'Only admins of the portal may refresh a location by registering it again. Its owner can refresh it on the page of the entity.',
      );
    }
    next();
  });

  return router;
}
