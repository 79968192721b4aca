import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { auditRefusal, type AuditServices } from './auditRefusal';

/** What the guard needs of its plugin. */
export interface EntityGuardOptions extends AuditServices {
  httpAuth: HttpAuthService;
  catalog: CatalogService;
}

const bodySchema = z.object({
  auth: z.record(z.string(), z.unknown()).nullish(),
  entity: z.object({
    kind: z.string().min(1),
    metadata: z.object({
      name: z.string().min(1),
      namespace: z.string().min(1).optional(),
    }),
  }),
});

/**
 * Stands in front of `POST /services/:serviceId`, whose body holds an entity as the browser knows it. Replaces it by the
 * entity as the catalog shows it to the caller, so that nobody chooses which objects of a cluster they see.
 *
 * The stock route reads the entity again. It takes a body without an entity for a fault of the server, refuses an
 * entity of more than 100 kB, and tells that an entity is not there with the status of a missing permission.
 */
export function createEntityGuard(options: EntityGuardOptions): Router {
  const { httpAuth, catalog } = options;
  const router = PromiseRouter();

  router.post(
    '/services/:serviceId',
    json({ limit: '2mb' }),
    async (req, _res, next) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const body = bodySchema.safeParse(req.body);
      if (!body.success) {
        throw new InputError(
          'The body must hold an entity with kind and metadata.name.',
        );
      }
      const { kind, metadata } = body.data.entity;
      const ref = { kind, namespace: 'default', ...metadata };
      const entity = await catalog.getEntityByRef(ref, { credentials });
      if (!entity) {
        const error = new NotFoundError(
          `There is no entity ${kind}:${ref.namespace}/${ref.name}, or you may not see it.`,
        );
        await auditRefusal(options, {
          eventId: 'entity-refusal',
          request: req,
          error,
          meta: { entityRef: `${kind}:${ref.namespace}/${ref.name}` },
        });
        throw error;
      }
      req.body = { entity, auth: body.data.auth ?? {} };
      next();
    },
  );

  return router;
}
