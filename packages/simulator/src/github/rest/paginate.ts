import type { Request, Response } from 'express';
import { requestOrigin } from '../../http/requestOrigin';

function positive(value: unknown, fallback: number): number {
  const parsed = Number(value);
  return Number.isInteger(parsed) && parsed > 0 ? parsed : fallback;
}

/**
 * The page of a list that `page` and `per_page` (30 unless told, at most 100) ask for; sets the `Link`
 * header as GitHub does.
 */
export function paginate<T>(req: Request, res: Response, items: T[]): T[] {
  const perPage = Math.min(positive(req.query.per_page, 30), 100);
  const page = positive(req.query.page, 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (target: number, rel: string) => {
    const url = new URL(req.originalUrl, requestOrigin(req));
    url.searchParams.set('page', String(target));
    return `<${url}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  if (links.length) {
    res.set('Link', links.join(', '));
  }
  return items.slice((page - 1) * perPage, page * perPage);
}
