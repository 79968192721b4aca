import { Router, type Response } from 'express';
import { sendPage } from '../../http/sendPage';
import { presentStep, stackStatus } from '../runs/stackStatus';
import { findRun } from '../world/findRun';
import type { SpaceliftWorld } from '../world/SpaceliftWorld';

function sendMissing(res: Response, what: string): void {
  sendPage(res, {
    vendor: 'Spacelift',
    status: 404,
    title: 'Not found',
    lines: [`The simulated Spacelift has no ${what}.`],
  });
}

/** Where the portal's links lead: pages that say which stack, run or space somebody came for. */
export function createPagesRouter(world: SpaceliftWorld): Router {
  const router = Router();
  router.use((_req, _res, next) => {
    world.catchUp();
    next();
  });

  router.get('/', (_req, res) => {
    sendPage(res, {
      vendor: 'Spacelift',
      title: 'Spacelift',
      lines: [`It has ${world.stacks().length} stacks.`],
    });
  });
  router.get('/stack/:id', (req, res) => {
    const stack = world.findStack(req.params.id);
    if (!stack) {
      sendMissing(res, `stack "${req.params.id}"`);
      return;
    }
    sendPage(res, {
      vendor: 'Spacelift',
      title: stack.name,
      lines: [`Stack ${stack.id}`, `State ${stackStatus(stack).state}`],
    });
  });
  router.get('/stack/:id/run/:runId', (req, res) => {
    const { id, runId } = req.params;
    const stack = world.findStack(id);
    const run = stack && findRun(stack, runId);
    if (!run) {
      sendMissing(res, `run "${runId}" of stack "${id}"`);
      return;
    }
    sendPage(res, {
      vendor: 'Spacelift',
      title: run.title,
      lines: [
        `Run ${run.id} of stack ${stack.id}`,
        `${run.type}, state ${presentStep(run).state}`,
      ],
    });
  });
  router.get('/spaces/:id', (req, res) => {
    const space = world.spaces.find(({ id }) => id === req.params.id);
    if (!space) {
      sendMissing(res, `space "${req.params.id}"`);
      return;
    }
    sendPage(res, {
      vendor: 'Spacelift',
      title: space.name,
      lines: [
        `Space ${space.id}`,
        ...(space.description ? [space.description] : []),
      ],
    });
  });
  return router;
}
