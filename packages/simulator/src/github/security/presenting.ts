import type { Request } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import { repoApiUrl, repoHtmlUrl } from '../rest/present/presentRepo';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import type { AlertKind } from './alertKinds';
import type { Presenting } from './present';

/** How alerts of a repository are presented to the caller of a request. */
export function presentingFor(
  world: GithubWorld,
  req: Request,
  repo: GithubRepo,
  kind: AlertKind,
): Presenting {
  const origin = requestOrigin(req);
  return {
    world,
    origin,
    apiUrl: `${repoApiUrl(repo, origin)}/${kind}/alerts`,
    htmlUrl: `${repoHtmlUrl(repo)}/security/${kind}`,
  };
}
