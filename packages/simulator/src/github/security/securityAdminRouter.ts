import { Router, type Request } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import type { TokenStore } from '../oauth/TokenStore';
import { notFound } from '../rest/ApiError';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubInstallation } from '../world/types';
import { featureStatesSchema } from './access/features';
import {
  allAlertPermissions,
  alertPermissionsSchema,
} from './access/permissions';

const permissionsPatch = alertPermissionsSchema.partial();

const settingsPatch = z
  .strictObject({
    portalToken: z
      .strictObject({ accepted: z.boolean(), permissions: permissionsPatch })
      .partial(),
    requestLimit: z.int().min(0).nullable(),
    ignoresHideSecret: z.boolean(),
  })
  .partial();

const installationPatch = z
  .strictObject({
    permissions: permissionsPatch,
    excluded: z.array(z.string()),
    suspended: z.boolean(),
  })
  .partial();

function presentRepo({ fullName, security }: GithubRepo) {
  const { features, codeScanning, dependabot, secretScanning } = security;
  const open = (alerts: ReadonlyArray<{ state: string }>) =>
    alerts.filter(({ state }) => state === 'open').length;
  return {
    repo: fullName,
    features,
    open: {
      'code-scanning': open(codeScanning),
      dependabot: open(dependabot),
      'secret-scanning': open(secretScanning),
    },
  };
}

/** The part of `/__sim` about alerts: features of repositories, the portal's token, and where its App is installed. */
export function createSecurityAdminRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  const installationOf = (req: Request): GithubInstallation => {
    const installation = world.findInstallation(req.params.owner);
    if (!installation) {
      throw notFound();
    }
    return installation;
  };
  const presentSettings = () => {
    const { portalToken, requestLimit, ignoresHideSecret } = world.settings;
    return {
      portalToken,
      requestLimit: requestLimit ?? null,
      ignoresHideSecret,
    };
  };

  router.get('/settings', (_req, res) => {
    res.json(presentSettings());
  });
  router.patch('/settings', (req, res) => {
    const { portalToken, requestLimit, ignoresHideSecret } = parseBody(
      settingsPatch,
      req,
    );
    const { settings } = world;
    settings.portalToken.accepted =
      portalToken?.accepted ?? settings.portalToken.accepted;
    Object.assign(settings.portalToken.permissions, portalToken?.permissions);
    if (requestLimit !== undefined) {
      settings.requestLimit = requestLimit ?? undefined;
    }
    settings.ignoresHideSecret =
      ignoresHideSecret ?? settings.ignoresHideSecret;
    res.json(presentSettings());
  });

  router.get('/security', (_req, res) => {
    res.json({ repos: world.repos.map(presentRepo) });
  });
  router.patch('/repos/:owner/:repo/security', (req, res) => {
    const repo = world.findRepo(req.params.owner, req.params.repo);
    if (!repo) {
      throw notFound();
    }
    const patch = parseBody(featureStatesSchema.partial(), req);
    Object.assign(repo.security.features, patch);
    res.json(presentRepo(repo));
  });

  router.get('/installations', (_req, res) => {
    res.json({ installations: world.installations });
  });
  router.put('/installations/:owner', (req, res) => {
    const org = world.findOrg(req.params.owner);
    if (!org) {
      throw notFound();
    }
    const installation: GithubInstallation = {
      id: world.nextId(),
      owner: org.login,
      permissions: allAlertPermissions(),
      excluded: [],
      suspended: false,
    };
    world.installations = [
      ...world.installations.filter(({ owner }) => owner !== org.login),
      installation,
    ];
    res.json(installation);
  });
  router.patch('/installations/:owner', (req, res) => {
    const installation = installationOf(req);
    const { permissions, ...rest } = parseBody(installationPatch, req);
    Object.assign(installation, rest);
    Object.assign(installation.permissions, permissions);
    res.json(installation);
  });
  router.delete('/installations/:owner', (req, res) => {
    const gone = installationOf(req);
    world.installations = world.installations.filter(each => each !== gone);
    tokens.revokeWhere(
      ({ kind, login }) => kind === 'installation' && login === gone.owner,
    );
    res.status(204).end();
  });

  return router;
}
