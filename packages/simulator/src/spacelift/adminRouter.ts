import { Router } from 'express';
import { z } from 'zod';
import { parseBody, UnprocessableInput } from '../http/parseBody';
import { graphqlFaultSchema, type GraphqlFaults } from './faults/GraphqlFaults';
import type { TokenStore } from './keys/TokenStore';
import type { OperationCounts } from './OperationCounts';
import { presentRun } from './presentRun';
import { stackStatus } from './runs/stackStatus';
import { settingsPatchSchema } from './settings';
import type { SpaceliftWorld } from './world/SpaceliftWorld';
import type { StackRecord } from './world/types';

const stackPatchSchema = z
  .strictObject({
    outcome: z.enum(['changes', 'no-op', 'plan-fails', 'apply-fails']),
    autodeploy: z.boolean(),
    isDisabled: z.boolean(),
    isDrifted: z.boolean(),
    deleting: z.boolean(),
    canWrite: z.boolean(),
    visible: z.boolean(),
    lockedBy: z.string().min(1).nullable(),
  })
  .partial();

function presentStack(stack: StackRecord) {
  return {
    id: stack.id,
    state: stackStatus(stack).state,
    space: stack.spaceId,
    outcome: stack.outcome,
    autodeploy: stack.autodeploy,
    administrative: stack.administrative,
    isDisabled: stack.isDisabled,
    isDrifted: stack.isDrifted,
    deleting: stack.deleting,
    canWrite: stack.canWrite,
    visible: stack.visible,
    lockedBy: stack.lock?.by ?? null,
  };
}

/** The part of `/__sim` that only Spacelift has. */
export function createAdminRouter(options: {
  world: SpaceliftWorld;
  tokens: TokenStore;
  faults: GraphqlFaults;
  counts: OperationCounts;
}): Router {
  const { world, tokens, faults, counts } = options;
  const router = Router();
  router.use((_req, _res, next) => {
    world.catchUp();
    next();
  });

  router.get('/settings', (_req, res) => {
    res.json(world.settings);
  });
  router.patch('/settings', (req, res) => {
    Object.assign(world.settings, parseBody(settingsPatchSchema, req));
    world.catchUp();
    res.json(world.settings);
  });
  router.get('/operations', (_req, res) => {
    res.json(counts.list());
  });
  router.delete('/operations', (_req, res) => {
    counts.clear();
    res.status(204).end();
  });
  router.get('/graphql-faults', (_req, res) => {
    res.json({ faults: faults.list() });
  });
  router.post('/graphql-faults', (req, res) => {
    const fault = parseBody(graphqlFaultSchema, req);
    faults.add(fault);
    res.status(201).json({ fault });
  });
  router.delete('/graphql-faults', (_req, res) => {
    faults.clear();
    res.status(204).end();
  });
  router.get('/runs', (_req, res) => {
    res.json({ runs: world.triggeredRuns().map(presentRun) });
  });
  router.post('/revoke', (_req, res) => {
    tokens.clear();
    res.status(204).end();
  });
  router.get('/stacks', (_req, res) => {
    res.json({ stacks: world.stacks().map(presentStack) });
  });
  router.patch('/stacks/:id', (req, res) => {
    const stack = world.findStack(req.params.id);
    if (!stack) {
      throw new UnprocessableInput([`There is no stack "${req.params.id}"`]);
    }
    const { lockedBy, ...rest } = parseBody(stackPatchSchema, req);
    Object.assign(stack, rest);
    if (lockedBy !== undefined) {
      stack.lock = lockedBy
        ? { by: lockedBy, note: null, at: Math.floor(world.now() / 1000) }
        : null;
    }
    res.json(presentStack(stack));
  });
  return router;
}
