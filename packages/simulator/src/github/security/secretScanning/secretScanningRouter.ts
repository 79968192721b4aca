import { Router, type Request } from 'express';
import { z } from 'zod';
import type { GithubWorld } from '../../world/GithubWorld';
import { findAlert } from '../access/findAlert';
import { openAlerts } from '../access/openAlerts';
import { actorOf } from '../actorOf';
import { cursorPage, cursorSchema } from '../paging/cursorPage';
import { listOf, listQuerySchema, namesSchema } from '../paging/listQuery';
import { parseChange, parseQuery } from '../paging/parseInput';
import { numberedPage, pageSchema } from '../paging/numberedPage';
import { inOrder, orderSchema } from '../paging/order';
import { sendPage } from '../paging/sendPage';
import { sendRevalidated } from '../paging/sendRevalidated';
import { presentingFor } from '../presenting';
import type { SecretAlert } from '../types';
import { changeSecretAlert, secretChangeSchema } from './changeSecretAlert';
import { genericTypes } from './genericTypes';
import { presentSecretAlert } from './presentSecretAlert';

const KIND = 'secret-scanning';

const querySchema = z.object({
  ...listQuerySchema.shape,
  ...pageSchema.shape,
  ...cursorSchema.shape,
  ...orderSchema.shape,
  state: z.enum(['open', 'resolved']).optional(),
  secret_type: namesSchema,
  resolution: namesSchema,
  validity: listOf('active', 'inactive', 'unknown'),
});

function matches(
  alert: SecretAlert,
  query: z.infer<typeof querySchema>,
): boolean {
  const { state, secret_type: types, resolution, validity } = query;
  return (
    (!state || alert.state === state) &&
    (types?.includes(alert.secretType) ??
      !genericTypes.has(alert.secretType)) &&
    (resolution?.includes(alert.resolution?.reason ?? '') ?? true) &&
    (validity?.includes(alert.validity) ?? true)
  );
}

function hidesSecret(
  { settings }: GithubWorld,
  req: Request,
): { hideSecret: boolean } {
  const asked = req.query.hide_secret === 'true';
  return { hideSecret: asked && !settings.ignoresHideSecret };
}

/**
 * `/repos/{owner}/{repo}/secret-scanning/alerts`: list by page, or by cursor when there is an `after` or a `before`, even an
 * empty one; single alerts; resolving and reopening, which answers with the secret.
 */
export function createSecretScanningRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();
  const base = '/repos/:owner/:repo/secret-scanning/alerts';

  router.get(base, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    const query = parseQuery(querySchema, req);
    const alerts = inOrder(
      repo.security.secretScanning.filter(alert => matches(alert, query)),
      query,
    );
    const byCursor = query.after !== undefined || query.before !== undefined;
    const page = byCursor
      ? cursorPage(alerts, query)
      : numberedPage(alerts, query);
    const presenting = presentingFor(world, req, repo, KIND);
    sendPage(req, res, repo, page, alert =>
      presentSecretAlert(presenting, alert, hidesSecret(world, req)),
    );
  });

  router.get(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND);
    const alert = findAlert(repo.security.secretScanning, req);
    const presenting = presentingFor(world, req, repo, KIND);
    sendRevalidated(
      req,
      res,
      presentSecretAlert(presenting, alert, hidesSecret(world, req)),
    );
  });

  router.patch(`${base}/:number`, (req, res) => {
    const repo = openAlerts(world, req, KIND, 'write');
    const alert = findAlert(repo.security.secretScanning, req);
    const change = parseChange(secretChangeSchema, req);
    changeSecretAlert(alert, change, { login: actorOf(req), at: new Date() });
    const presenting = presentingFor(world, req, repo, KIND);
    res.json(presentSecretAlert(presenting, alert, { hideSecret: false }));
  });

  return router;
}
