import type { Request, Response } from 'express';
import { requestOrigin } from '../../../http/requestOrigin';
import type { GithubRepo } from '../../world/GithubRepo';
import type { Page } from './Page';
import { sendRevalidated } from './sendRevalidated';

const PAGING = ['page', 'after', 'before'];

/** Links lead to the repository by its number, as GitHub's do. */
function linkHeader(
  req: Request,
  repo: GithubRepo,
  { links }: Page<unknown>,
): string {
  const asked = new URL(req.originalUrl, requestOrigin(req));
  return Object.entries(links)
    .map(([relation, parameters]) => {
      const url = new URL(asked);
      url.pathname = asked.pathname.replace(
        /\/(repos\/[^/]+\/[^/]+|repositories\/\d+)\//,
        `/repositories/${repo.id}/`,
      );
      PAGING.forEach(name => url.searchParams.delete(name));
      Object.entries(parameters).forEach(([name, value]) =>
        url.searchParams.set(name, value),
      );
      return `<${url}>; rel="${relation}"`;
    })
    .join(', ');
}

/** Sends a page with its `Link` header, or 304 without one: whoever keeps a page keeps what came with it. */
export function sendPage<T>(
  req: Request,
  res: Response,
  repo: GithubRepo,
  page: Page<T>,
  present: (item: T) => unknown,
): void {
  const link = linkHeader(req, repo, page);
  sendRevalidated(
    req,
    res,
    page.items.map(present),
    link ? { Link: link } : {},
  );
}
