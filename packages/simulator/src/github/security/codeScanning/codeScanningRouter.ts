import { Router } from 'express';
import { z } from 'zod';
import type { GithubWorld } from '../../world/GithubWorld';
import { findAlert } from '../access/findAlert';
import { openAlerts } from '../access/openAlerts';
import { actorOf } from '../actorOf';
import { listQuerySchema } from '../paging/listQuery';
import { parseChange, parseQuery } from '../paging/parseInput';
import { numberedPage, pageSchema } from '../paging/numberedPage';
import { inOrder } from '../paging/order';
import { sendPage } from '../paging/sendPage';
import { sendRevalidated } from '../paging/sendRevalidated';
import { presentingFor } from '../presenting';
import type { CodeScanningAlert } from '../types';
import {
  changeCodeScanningAlert,
  codeScanningChangeSchema,
} from './changeCodeScanningAlert';
import { presentCodeScanningAlert } from './presentCodeScanningAlert';

const KIND = 'code-scanning';

const querySchema = z.object({
  ...listQuerySchema.shape,
  ...pageSchema.shape,
  sort: z.enum(['created', 'number', 'updated']).default('created'),
  state: z.enum(['open', 'closed', 'dismissed', 'fixed']).optional(),
  severity: z
    .enum(['critical', 'high', 'medium', 'low', 'warning', 'note', 'error'])
    .optional(),
  tool_name: z.string().optional(),
  ref: z.string().optional(),
});

function matches(
  alert: CodeScanningAlert,
  query: z.infer<typeof querySchema>,
): boolean {
  const { state, severity, tool_name: tool, ref } = query;
  return (
    (!state ||
      alert.state === state ||
      (state === 'closed' && alert.state !== 'open')) &&
    (!severity ||
      alert.rule.securitySeverity === severity ||
      alert.rule.severity === severity) &&
    (!tool || alert.tool.name === tool) &&
    (!ref || ref === 'main' || ref === 'refs/heads/main')
  );
}

/** `/repos/{owner}/{repo}/code-scanning/alerts`: list by page, single alerts, dismissing and reopening. */
export function createCodeScanningRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();
  const base = '/repos/:owner/:repo/code-scanning/alerts';

  router.get(base, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    const query = parseQuery(querySchema, req);
    const alerts = inOrder(
      repo.security.codeScanning.filter(alert => matches(alert, query)),
      {
        sort: query.sort === 'updated' ? 'updated' : 'created',
        direction: query.direction,
      },
    );
    const presenting = presentingFor(world, req, repo, KIND);
    sendPage(req, res, repo, numberedPage(alerts, query), alert =>
      presentCodeScanningAlert(presenting, alert, { full: false }),
    );
  });

  router.get(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    const alert = findAlert(repo.security.codeScanning, req);
    const presenting = presentingFor(world, req, repo, KIND);
    sendRevalidated(
      req,
      res,
      presentCodeScanningAlert(presenting, alert, { full: true }),
    );
  });

  router.patch(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND, 'write');
    const alert = findAlert(repo.security.codeScanning, req);
    const change = parseChange(codeScanningChangeSchema, req);
    changeCodeScanningAlert(alert, change, {
      login: actorOf(req),
      at: new Date(),
    });
    const presenting = presentingFor(world, req, repo, KIND);
    res.json(presentCodeScanningAlert(presenting, alert, { full: true }));
  });

  return router;
}
