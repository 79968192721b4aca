import { spaceliftStatusReadPermission } from '@internal/plugin-spacelift-common';
import {
  authorizeEverywhere,
  parseQuery,
  vendorErrorHandler,
} from '@internal/vendor-client';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { spaceliftVendor } from './graphql/spaceliftVendor';
import { addEntityRoutes } from './http/entityRoutes';
import { noQuerySchema } from './http/querySchemas';
import type { RouterOptions } from './http/RouterOptions';
import { addStackRoutes } from './http/stackRoutes';

/**
 * The HTTP API below `/api/spacelift`, as README.md describes it. Every route knows the person, checks the parameters and
 * the rights, and only then asks.
 */
export function createRouter(options: RouterOptions): Router {
  const { spacelift, httpAuth, permissions, logger } = options;
  const router = PromiseRouter();

  router.use((_request, response, next) => {
    // Answers depend on who asks; a browser may keep one, but has to ask whether it still holds.
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  router.use(express.json({ limit: '10kb' }));

  addStackRoutes(router, options);
  addEntityRoutes(router, options);

  router.get('/status', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    parseQuery(noQuerySchema, request.query);
    await authorizeEverywhere(
      { permissions, permission: spaceliftStatusReadPermission },
      credentials,
    );
    response.json(spacelift.status());
  });

  router.use(vendorErrorHandler({ vendor: spaceliftVendor, logger }));
  return router;
}
