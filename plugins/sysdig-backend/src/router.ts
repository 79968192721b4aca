import type {
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  sysdigStatusReadPermission,
  type ScanReportKind,
} from '@internal/plugin-sysdig-common';
import {
  isAllowedEverywhere,
  parseQuery,
  vendorErrorHandler,
  type EntityAccess,
} from '@internal/vendor-client';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  noQuerySchema,
  postureQuerySchema,
  resultQuerySchema,
  scanQuerySchema,
} from './http/querySchemas';
import { isResultId } from './reduce/resultId';
import type { SysdigService } from './services/SysdigService';
import { sysdigVendor } from './services/sysdigVendor';

const ENTITY = '/entities/:kind/:namespace/:name';
const scanKinds: readonly ScanReportKind[] = [
  'runtime',
  'registry',
  'pipeline',
];

/** What the routes need. */
export interface RouterOptions {
  sysdig: SysdigService;
  /** Checks that the person may read the entity and Sysdig's results of it. */
  access: EntityAccess;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  logger: LoggerService;
}

/**
 * The HTTP API below `/api/sysdig`, as README.md describes it. Reading only; every route checks the parameters, then
 * the rights of the person, and only then asks.
 */
export function createRouter(options: RouterOptions): Router {
  const { sysdig, access, httpAuth, permissions, logger } = options;
  const router = PromiseRouter();

  router.use((_request, response, next) => {
    // Answers depend on who asks; a browser may keep one, but has to ask whether it still holds.
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });

  router.get(`${ENTITY}/summary`, async (request, response) => {
    parseQuery(noQuerySchema, request.query);
    const { entity } = await access(request);
    response.json(await sysdig.summary(entity));
  });

  for (const kind of scanKinds) {
    router.get(`${ENTITY}/${kind}`, async (request, response) => {
      const query = parseQuery(scanQuerySchema, request.query);
      const { entity } = await access(request);
      response.json(await sysdig.scanReport(entity, kind, query));
    });
  }

  router.get(`${ENTITY}/posture`, async (request, response) => {
    const query = parseQuery(postureQuerySchema, request.query);
    const { entity } = await access(request);
    response.json(await sysdig.postureReport(entity, query));
  });

  router.get(`${ENTITY}/results/:resultId`, async (request, response) => {
    const query = parseQuery(resultQuerySchema, request.query);
    const { resultId } = request.params;
    if (!isResultId(resultId)) {
      throw new InputError(
        'The id of the scan has to be 4 to 64 hexadecimal digits, as the reports give it.',
      );
    }
    const { entity } = await access(request);
    response.json(await sysdig.resultDetail(entity, resultId, query));
  });

  router.get('/status', async (request, response) => {
    parseQuery(noQuerySchema, request.query);
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const isAllowed = await isAllowedEverywhere(
      { permissions, permission: sysdigStatusReadPermission },
      credentials,
    );
    if (!isAllowed) {
      throw new NotAllowedError(
        `You need the permission ${sysdigStatusReadPermission.name}`,
      );
    }
    response.json(sysdig.status());
  });

  router.use(vendorErrorHandler({ vendor: sysdigVendor, logger }));
  return router;
}
