import type { Request } from 'express';
import { hasScope } from '../oauth/scopes';
import type { AccessToken, TokenStore } from '../oauth/TokenStore';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { INTEGRATION_LOGIN } from '../world/seedPeople';
import { ApiError, notFound } from './ApiError';

/** Who sent a request. */
export interface Caller {
  /** `integration` is the portal's own token and may do everything. */
  kind: 'integration' | 'installation' | 'user' | 'app';
  login: string;
  /** Granted scopes; undefined where scopes do not apply (GitHub Apps). */
  scopes: string[] | undefined;
  token?: AccessToken;
}

const INTEGRATION_SCOPES = ['repo', 'workflow', 'read:org', 'user', 'gist'];
const JWT = /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/;

const callers = new WeakMap<Request, Caller>();

function tokenIn(req: Request): string | undefined {
  const [scheme, value] = (req.headers.authorization ?? '').split(' ');
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return value;
    case 'basic':
      return Buffer.from(value ?? '', 'base64')
        .toString()
        .split(':')
        .slice(1)
        .join(':');
    default:
      return undefined;
  }
}

/** Works out who calls; undefined without a token, or with one that is revoked, expired or unknown. */
export function identifyCaller(
  req: Request,
  options: { world: GithubWorld; tokens: TokenStore },
): Caller | undefined {
  const { world, tokens } = options;
  const value = tokenIn(req);
  if (!value) {
    return undefined;
  }
  const token = tokens.find(value);
  if (token) {
    const installation = token.kind === 'installation';
    return {
      kind: installation ? 'installation' : 'user',
      // An App acts as its bot; the owner of the installation is in the token.
      login: installation ? INTEGRATION_LOGIN : token.login,
      scopes: token.kind === 'oauth' ? token.scopes : undefined,
      token,
    };
  }
  if (tokens.looksIssuedHere(value)) {
    return undefined;
  }
  if (JWT.test(value)) {
    return { kind: 'app', login: INTEGRATION_LOGIN, scopes: undefined };
  }
  if (!world.settings.portalToken.accepted) {
    return undefined;
  }
  return {
    kind: 'integration',
    login: INTEGRATION_LOGIN,
    scopes: INTEGRATION_SCOPES,
  };
}

/** Remembers who sent the request. */
export function setCaller(req: Request, caller: Caller): void {
  callers.set(req, caller);
}

/** Who sent the request; throws 401 when nobody was identified. */
export function callerOf(req: Request): Caller {
  const caller = callers.get(req);
  if (!caller) {
    throw new ApiError(401, 'Bad credentials');
  }
  return caller;
}

/** Whether the caller has a scope; where scopes do not apply, permissions are taken as given. */
export function callerHasScope(caller: Caller, scope: string): boolean {
  return caller.scopes === undefined || hasScope(caller.scopes, scope);
}

/** Whether a person owns the repository, belongs to its organization or was invited to it. */
export function isMember(
  world: GithubWorld,
  repo: GithubRepo,
  login: string,
): boolean {
  return Boolean(
    repo.collaborators.has(login) ||
      repo.owner.toLowerCase() === login.toLowerCase() ||
      world
        .findOrg(repo.owner)
        ?.members.some(
          member => member.login === login && member.state === 'active',
        ),
  );
}

/** Whether the caller may push to the repository. */
export function canWrite(
  world: GithubWorld,
  caller: Caller,
  repo: GithubRepo,
): boolean {
  if (caller.kind !== 'user') {
    return caller.kind !== 'app';
  }
  return (
    isMember(world, repo, caller.login) &&
    callerHasScope(caller, repo.private ? 'repo' : 'public_repo')
  );
}

/** Whether the caller may see the repository. */
export function canRead(
  world: GithubWorld,
  caller: Caller,
  repo: GithubRepo,
): boolean {
  if (!repo.private || caller.kind !== 'user') {
    return true;
  }
  return isMember(world, repo, caller.login) && callerHasScope(caller, 'repo');
}

/** The repository of the request's path; 404 when it is not there for the caller, 403 when it may not be written. */
export function repoOf(
  world: GithubWorld,
  req: Request,
  access: 'read' | 'write' = 'read',
): GithubRepo {
  const caller = callerOf(req);
  const repo = world.findRepo(req.params.owner, req.params.repo);
  if (!repo || !canRead(world, caller, repo)) {
    throw notFound();
  }
  if (access === 'write' && !canWrite(world, caller, repo)) {
    throw new ApiError(403, 'Must have push access to the repository.');
  }
  return repo;
}
