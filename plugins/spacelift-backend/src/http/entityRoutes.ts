import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseEntityParams, parseQuery } from '@internal/vendor-client';
import type { Request, Router } from 'express';
import { parseTriggerRequest } from '../trigger/triggerRequestSchema';
import { parseRunId, parseStackId } from './parseIds';
import { noQuerySchema, runsQuerySchema } from './querySchemas';
import type { RouterOptions } from './RouterOptions';

const STACKS = '/entities/:kind/:namespace/:name/stacks';

/** The routes of one entity's stacks. Which ones these are is decided here, from the entity's annotations. */
export function addEntityRoutes(router: Router, options: RouterOptions): void {
  const { spacelift, access, httpAuth, startRun } = options;

  async function begin(request: Request) {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const entityRef = stringifyEntityRef(parseEntityParams(request.params));
    return { credentials, entityRef };
  }

  router.get(STACKS, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    response.json(await access.entityStacks(entityRef, credentials));
  });

  router.get(`${STACKS}/:stackId/runs`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    const { before } = parseQuery(runsQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const runId = before && parseRunId(before);
    await access.entityStack(entityRef, stackId, credentials);
    response.json(await spacelift.listRuns(stackId, runId));
  });

  router.get(`${STACKS}/:stackId/runs/:runId`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const runId = parseRunId(request.params.runId);
    await access.entityStack(entityRef, stackId, credentials);
    response.json(await spacelift.readRun(stackId, runId));
  });

  router.post(`${STACKS}/:stackId/runs`, async (request, response) => {
    const { credentials, entityRef } = await begin(request);
    parseQuery(noQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const wish = parseTriggerRequest(request.body);
    response.status(201).json(
      await startRun({
        credentials,
        entityRef,
        stackId,
        request: wish,
        httpRequest: request,
      }),
    );
  });
}
