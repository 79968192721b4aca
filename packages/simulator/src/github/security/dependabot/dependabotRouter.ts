import { Router, type Request } from 'express';
import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { GithubWorld } from '../../world/GithubWorld';
import { findAlert } from '../access/findAlert';
import { openAlerts } from '../access/openAlerts';
import { actorOf } from '../actorOf';
import { cursorPage, cursorSchema } from '../paging/cursorPage';
import { listOf, listQuerySchema, namesSchema } from '../paging/listQuery';
import { parseChange, parseQuery } from '../paging/parseInput';
import { inOrder, orderSchema } from '../paging/order';
import { sendPage } from '../paging/sendPage';
import { sendRevalidated } from '../paging/sendRevalidated';
import { presentingFor } from '../presenting';
import type { DependabotAlert } from '../types';
import {
  changeDependabotAlert,
  dependabotChangeSchema,
} from './changeDependabotAlert';
import { presentDependabotAlert } from './presentDependabotAlert';

const KIND = 'dependabot';

const querySchema = z.object({
  ...listQuerySchema.shape,
  ...cursorSchema.shape,
  ...orderSchema.shape,
  state: listOf('auto_dismissed', 'dismissed', 'fixed', 'open'),
  severity: listOf('low', 'medium', 'high', 'critical'),
  ecosystem: namesSchema,
  package: namesSchema,
  manifest: namesSchema,
  scope: z.enum(['development', 'runtime']).optional(),
});

function matches(
  alert: DependabotAlert,
  query: z.infer<typeof querySchema>,
): boolean {
  const { state, severity, ecosystem, manifest, scope } = query;
  return (
    (state?.includes(alert.state) ?? true) &&
    (severity?.includes(alert.advisory.severity) ?? true) &&
    (ecosystem?.includes(alert.ecosystem) ?? true) &&
    (query.package?.includes(alert.packageName) ?? true) &&
    (manifest?.includes(alert.manifestPath) ?? true) &&
    (!scope || alert.scope === scope)
  );
}

function refuseNumberedPages(req: Request): void {
  if (req.query.page !== undefined) {
    throw new ApiError(
      400,
      'Pagination using the `page` parameter is not supported.',
    );
  }
}

/** `/repos/{owner}/{repo}/dependabot/alerts`: list by cursor only, single alerts, dismissing and reopening. */
export function createDependabotRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();
  const base = '/repos/:owner/:repo/dependabot/alerts';

  router.get(base, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    refuseNumberedPages(req);
    const query = parseQuery(querySchema, req);
    const alerts = inOrder(
      repo.security.dependabot.filter(alert => matches(alert, query)),
      query,
    );
    const presenting = presentingFor(world, req, repo, KIND);
    sendPage(req, res, repo, cursorPage(alerts, query), alert =>
      presentDependabotAlert(presenting, alert),
    );
  });

  router.get(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    const alert = findAlert(repo.security.dependabot, req);
    const presenting = presentingFor(world, req, repo, KIND);
    sendRevalidated(req, res, presentDependabotAlert(presenting, alert));
  });

  router.patch(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND, 'write');
    const alert = findAlert(repo.security.dependabot, req);
    const change = parseChange(dependabotChangeSchema, req);
    changeDependabotAlert(alert, change, {
      login: actorOf(req),
      at: new Date(),
    });
    const presenting = presentingFor(world, req, repo, KIND);
    res.json(presentDependabotAlert(presenting, alert));
  });

  return router;
}
