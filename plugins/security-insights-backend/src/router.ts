import type {
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { securityInsightsStatusReadPermission } from '@internal/plugin-security-insights-common';
import {
  authorizeEverywhere,
  parseEntityParams,
  parseQuery,
  vendorErrorHandler,
} from '@internal/vendor-client';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { AlertAccess } from './access/AlertAccess';
import type { AlertDecider } from './dismissal/createAlertDecider';
import { parseDismissal, parseReopening } from './dismissal/parseRequests';
import { githubVendor } from './github/githubVendor';
import { parseAlertAddress } from './http/parseAlertAddress';
import { alertQuerySchema, noQuerySchema } from './http/querySchemas';
import type { SecurityInsightsService } from './services/SecurityInsightsService';

const ENTITY = '/entities/:kind/:namespace/:name';
const ALERT = `${ENTITY}/alerts/:type/:number`;

/** What the routes need. */
export interface RouterOptions {
  securityInsights: SecurityInsightsService;
  access: AlertAccess;
  decide: AlertDecider;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  logger: LoggerService;
}

/**
 * The HTTP API below `/api/security-insights`, as README.md describes it. Every route knows the person, checks the
 * parameters and the rights, and only then asks.
 */
export function createRouter(options: RouterOptions): Router {
  const { securityInsights, access, decide, httpAuth, permissions, logger } =
    options;
  const router = PromiseRouter();

  async function begin(request: Request) {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const entityRef = stringifyEntityRef(parseEntityParams(request.params));
    return { credentials, entityRef };
  }

  router.use((_request, response, next) => {
    // Answers depend on who asks; a browser may keep one, but has to ask whether it still holds.
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  router.use(express.json({ limit: '10kb' }));

  router.get(`${ENTITY}/summary`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    response.json(await access.summary(entityRef, credentials));
  });

  router.get(`${ENTITY}/alerts`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    const query = parseQuery(alertQuerySchema, request.query);
    response.json(await access.alerts(entityRef, query, credentials));
  });

  router.get(ALERT, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    const address = parseAlertAddress(request.params);
    response.json(await access.alert(entityRef, address, credentials));
  });

  router.post(`${ALERT}/dismissal`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    const address = parseAlertAddress(request.params);
    const change = parseDismissal(address.type, request.body);
    response.json(
      await decide({
        ...address,
        credentials,
        entityRef,
        change: { kind: 'dismissal', ...change },
        httpRequest: request,
      }),
    );
  });

  router.post(`${ALERT}/reopening`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    const address = parseAlertAddress(request.params);
    const { comment } = parseReopening(request.body);
    response.json(
      await decide({
        ...address,
        credentials,
        entityRef,
        change: { kind: 'reopening' },
        note: comment,
        httpRequest: request,
      }),
    );
  });

  router.get('/status', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    parseQuery(noQuerySchema, request.query);
    await authorizeEverywhere(
      { permissions, permission: securityInsightsStatusReadPermission },
      credentials,
    );
    response.json(securityInsights.status());
  });

  router.use(vendorErrorHandler({ vendor: githubVendor, logger }));
  return router;
}
