import type { Request } from 'express';
import { ApiError } from '../../rest/ApiError';
import {
  callerHasScope,
  callerOf,
  isMember,
  repoOf,
  type Caller,
} from '../../rest/caller';
import type { GithubRepo } from '../../world/GithubRepo';
import type { GithubWorld } from '../../world/GithubWorld';
import type { AlertKind } from '../alertKinds';
import { requireFeature } from './features';
import { permissionOf, type AlertPermissions } from './permissions';

/** What GitHub tells people whose token has no scope for a list, or who may not push to the repository. */
const UNSCOPED: Record<AlertKind, readonly [status: number, message: string]> =
  {
    'code-scanning': [
      403,
      'You are not authorized to read code scanning alerts.',
    ],
    dependabot: [403, 'You are not authorized to perform this operation.'],
    'secret-scanning': [404, 'Not Found'],
  };

function permissionsOf(
  world: GithubWorld,
  caller: Caller,
  repo: GithubRepo,
): AlertPermissions | undefined {
  if (caller.kind === 'integration') {
    return world.settings.portalToken.permissions;
  }
  const installation = world.findInstallation(caller.token?.login ?? '');
  return installation?.owner.toLowerCase() === repo.owner.toLowerCase() &&
    !installation.excluded.includes(repo.name)
    ? installation.permissions
    : undefined;
}

function allows(
  world: GithubWorld,
  caller: Caller,
  repo: GithubRepo,
  kind: AlertKind,
  access: 'read' | 'write',
): boolean {
  const granted = permissionsOf(world, caller, repo)?.[permissionOf[kind]];
  return (
    repo.security.features[kind] !== 'forbidden' &&
    (granted === 'write' || granted === access)
  );
}

/**
 * The repository of the request's path, when the caller may read (or change) this list of its alerts and GitHub keeps one.
 * Otherwise throws what GitHub answers: 404, 403, or that the feature is off.
 */
export function openAlerts(
  world: GithubWorld,
  req: Request,
  kind: AlertKind,
  access: 'read' | 'write' = 'read',
): GithubRepo {
  const caller = callerOf(req);
  const repo = repoOf(world, req);
  if (caller.kind === 'user') {
    const scoped =
      callerHasScope(caller, 'security_events') ||
      (!repo.private && callerHasScope(caller, 'public_repo'));
    if (!scoped || !isMember(world, repo, caller.login)) {
      throw new ApiError(...UNSCOPED[kind]);
    }
  } else if (!allows(world, caller, repo, kind, access)) {
    throw new ApiError(
      403,
      caller.kind === 'integration'
        ? 'Resource not accessible by personal access token'
        : 'Resource not accessible by integration',
    );
  }
  requireFeature(repo, kind);
  return repo;
}
