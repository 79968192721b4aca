import { Router, type Response } from 'express';
import { presentStep, stackStatus } from '../runs/stackStatus';
import { findRun } from '../world/findRun';
import type { SpaceliftWorld } from '../world/SpaceliftWorld';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, character => ESCAPES[character]);
}

function sendPage(
  res: Response,
  page: { status?: number; title: string; lines: string[] },
): void {
  const { status = 200, title, lines } = page;
  const paragraphs = lines.map(line => `<p>${escape(line)}</p>`).join('\n');
  res
    .status(status)
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'",
    )
    .type('html').send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)} - simulated Spacelift</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
</style>
<main>
<p>This is the simulated Spacelift of the demo. Nothing here is real.</p>
<h1>${escape(title)}</h1>
${paragraphs}
</main>
</html>
`);
}

function sendMissing(res: Response, what: string): void {
  sendPage(res, {
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
      title: space.name,
      lines: [
        `Space ${space.id}`,
        ...(space.description ? [space.description] : []),
      ],
    });
  });
  return router;
}
