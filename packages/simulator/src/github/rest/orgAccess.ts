import type { Request } from 'express';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubOrg } from '../world/types';
import { ApiError, notFound } from './ApiError';
import { callerHasScope, callerOf } from './caller';

/** Refuses tokens of people when the organization insists on single sign-on. */
export function requireSso(org: GithubOrg, req: Request): void {
  if (!org.samlEnforced || callerOf(req).kind !== 'user') {
    return;
  }
  throw new ApiError(
    403,
    'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
    {
      headers: {
        'X-GitHub-SSO': `required; url=https://github.com/orgs/${org.login}/sso?authorization_request=simulated`,
      },
    },
  );
}

/** The organization of the request's path, open to whoever asks; throws 404 or the single sign-on refusal. */
export function orgOf(world: GithubWorld, req: Request): GithubOrg {
  const org = world.findOrg(req.params.org);
  if (!org) {
    throw notFound();
  }
  requireSso(org, req);
  return org;
}

/** The organization of the request's path with what only members see; 404 for others. */
export function orgForMembers(world: GithubWorld, req: Request): GithubOrg {
  const org = orgOf(world, req);
  const caller = callerOf(req);
  const inside =
    caller.kind !== 'user' ||
    (callerHasScope(caller, 'read:org') &&
      org.members.some(
        ({ login, state }) => login === caller.login && state === 'active',
      ));
  if (!inside) {
    throw notFound({ 'X-Accepted-OAuth-Scopes': 'read:org, repo' });
  }
  return org;
}
