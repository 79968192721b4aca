import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { TokenStore } from '../oauth/TokenStore';
import { ApiError } from './ApiError';
import type { GithubWorld } from '../world/GithubWorld';
import { identifyCaller, setCaller, type Caller } from './caller';

function refuseSuspended(world: GithubWorld, { kind, token }: Caller): void {
  if (
    kind === 'installation' &&
    world.findInstallation(token?.login ?? '')?.suspended
  ) {
    throw new ApiError(403, 'This installation has been suspended');
  }
}

/** Identifies the caller of every API request; 401 without a valid token. */
export function authenticate(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): RequestHandler {
  return (req, res, next) => {
    res.set({
      'X-GitHub-Media-Type': 'github.v3; format=json',
      'X-GitHub-Request-Id': randomUUID(),
    });
    const caller = identifyCaller(req, options);
    if (!caller) {
      throw new ApiError(401, 'Bad credentials');
    }
    if (caller.scopes) {
      res.set('X-OAuth-Scopes', caller.scopes.join(', '));
    }
    refuseSuspended(options.world, caller);
    setCaller(req, caller);
    next();
  };
}
