import { ApiError } from '../../rest/ApiError';
import { callerHasScope, isMember, type Caller } from '../../rest/caller';
import type { GithubRepo } from '../../world/GithubRepo';
import type { GithubWorld } from '../../world/GithubWorld';
import type { AlertKind } from '../alertKinds';
import { permissionOf, type AlertPermissions } from './permissions';

/** What GitHub tells people whose token has no scope for a list, or who do not belong to the repository. */
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

function isInScope(world: GithubWorld, caller: Caller, repo: GithubRepo) {
  return (
    isMember(world, repo, caller.login) &&
    (callerHasScope(caller, 'security_events') ||
      (!repo.private && callerHasScope(caller, 'public_repo')))
  );
}

/** Why the caller may not read (or change) a list of alerts, in GitHub's words; undefined when they may. */
export function refusalOf(
  world: GithubWorld,
  caller: Caller,
  options: { repo: GithubRepo; kind: AlertKind; access: 'read' | 'write' },
): ApiError | undefined {
  const { repo, kind, access } = options;
  if (caller.kind === 'user') {
    return isInScope(world, caller, repo)
      ? undefined
      : new ApiError(...UNSCOPED[kind]);
  }
  if (
    caller.kind === 'integration' &&
    repo.security.features[kind] === 'hidden'
  ) {
    return new ApiError(...UNSCOPED[kind]);
  }
  const granted = permissionsOf(world, caller, repo)?.[permissionOf[kind]];
  const allowed =
    repo.security.features[kind] !== 'forbidden' &&
    (granted === 'write' || granted === access);
  return allowed
    ? undefined
    : new ApiError(
        403,
        caller.kind === 'integration'
          ? 'Resource not accessible by personal access token'
          : 'Resource not accessible by integration',
      );
}
