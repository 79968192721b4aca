import type { RequestHandler } from 'express';
import type { GithubWorld } from '../world/GithubWorld';

/** Takes `/repositories/{id}/...`, where GitHub's own links lead, for `/repos/{owner}/{repo}/...`. */
export function repositoriesById(world: GithubWorld): RequestHandler {
  return (req, _res, next) => {
    const match = /^\/repositories\/(\d+)(?=[/?]|$)/.exec(req.url);
    const repo = world.repos.find(({ id }) => id === Number(match?.[1]));
    if (match && repo) {
      req.url = `/repos/${repo.fullName}${req.url.slice(match[0].length)}`;
    }
    next();
  };
}
