import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { giveBackRequest } from '../../rest/rateLimit';

/** Sends JSON with a weak ETag, or 304 when the caller has it already; that does not count against the rate limit. */
export function sendRevalidated(
  req: Request,
  res: Response,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const hash = createHash('sha256').update(JSON.stringify([body, headers]));
  res.set({
    ETag: `W/"${hash.digest('hex')}"`,
    Vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding',
    'Cache-Control': 'private, max-age=60, s-maxage=60',
  });
  if (req.fresh) {
    giveBackRequest(req);
    res.status(304).end();
    return;
  }
  res.set(headers).json(body);
}
