import type { Request } from 'express';
import { ApiError } from '../../rest/ApiError';
import { callerOf, repoOf } from '../../rest/caller';
import type { GithubRepo } from '../../world/GithubRepo';
import type { GithubWorld } from '../../world/GithubWorld';
import type { AlertKind } from '../alertKinds';
import { requireFeature } from './features';
import { refusalOf } from './refusalOf';

/**
 * The repository of the request's path, when the caller may read (or change) this list of its alerts and GitHub keeps one.
 * Otherwise throws what GitHub answers: 404, 403, that the feature is off, or that the repository is archived.
 */
export function openAlerts(
  world: GithubWorld,
  req: Request,
  kind: AlertKind,
  access: 'read' | 'write' = 'read',
): GithubRepo {
  const repo = repoOf(world, req);
  const refusal = refusalOf(world, callerOf(req), { repo, kind, access });
  if (refusal) {
    throw refusal;
  }
  if (access === 'write' && repo.archived) {
    throw new ApiError(403, 'Repository was archived so is read-only.');
  }
  requireFeature(repo, kind);
  return repo;
}
