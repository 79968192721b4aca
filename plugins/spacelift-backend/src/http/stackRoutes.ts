import { parseQuery } from '@internal/vendor-client';
import type { Request, Router } from 'express';
import { parseTriggerRequest } from '../trigger/triggerRequestSchema';
import { parseRunId, parseStackId } from './parseIds';
import {
  noQuerySchema,
  runsQuerySchema,
  stackQuerySchema,
} from './querySchemas';
import type { RouterOptions } from './RouterOptions';

/** The routes of all stacks, for people who have the permissions without an entity. */
export function addStackRoutes(router: Router, options: RouterOptions): void {
  const { spacelift, access, httpAuth, startRun } = options;
  const person = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user'] });

  router.get('/stacks', async (request, response) => {
    const credentials = await person(request);
    const query = parseQuery(stackQuerySchema, request.query);
    response.json(await access.allStacks(query, credentials));
  });

  router.get('/stacks/:stackId', async (request, response) => {
    const credentials = await person(request);
    parseQuery(noQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    await access.requireReadEverywhere(credentials);
    response.json(await spacelift.readStack(stackId));
  });

  router.get('/stacks/:stackId/runs', async (request, response) => {
    const credentials = await person(request);
    const { before } = parseQuery(runsQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const runId = before && parseRunId(before);
    await access.requireReadEverywhere(credentials);
    response.json(await spacelift.listRuns(stackId, runId));
  });

  router.get('/stacks/:stackId/runs/:runId', async (request, response) => {
    const credentials = await person(request);
    parseQuery(noQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const runId = parseRunId(request.params.runId);
    await access.requireReadEverywhere(credentials);
    response.json(await spacelift.readRun(stackId, runId));
  });

  router.post('/stacks/:stackId/runs', async (request, response) => {
    const credentials = await person(request);
    parseQuery(noQuerySchema, request.query);
    const stackId = parseStackId(request.params.stackId);
    const wish = parseTriggerRequest(request.body);
    response.status(201).json(
      await startRun({
        credentials,
        stackId,
        request: wish,
        httpRequest: request,
      }),
    );
  });
}
