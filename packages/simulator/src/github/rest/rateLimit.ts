import type { Request, RequestHandler } from 'express';
import type { RateLimitAnswer } from '../../http/applyFaults';

const LIMIT = 5000;
const HOUR_MS = 3_600_000;

function nextHour(): number {
  return Math.ceil((Date.now() + 1) / HOUR_MS) * 3600;
}

function resourceOf(req: Request): string {
  if (req.originalUrl.startsWith('/api/graphql')) {
    return 'graphql';
  }
  return req.path.startsWith('/search') ? 'code_search' : 'core';
}

/** Sends GitHub's rate-limit headers. They count, but the limit is only ever enforced by a fault. */
export function rateLimitHeaders(): RequestHandler {
  const used = new Map<string, number>();
  let window = nextHour();
  return (req, res, next) => {
    if (nextHour() !== window) {
      window = nextHour();
      used.clear();
    }
    const resource = resourceOf(req);
    const key = `${resource} ${req.headers.authorization ?? ''}`;
    const count = Math.min((used.get(key) ?? 0) + 1, LIMIT - 1);
    used.set(key, count);
    res.set({
      'X-RateLimit-Limit': String(LIMIT),
      'X-RateLimit-Remaining': String(LIMIT - count),
      'X-RateLimit-Used': String(count),
      'X-RateLimit-Reset': String(window),
      'X-RateLimit-Resource': resource,
    });
    next();
  };
}

/** GitHub's answer to a caller who asked too often: 403 or 429 with `X-RateLimit-Remaining: 0`. */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  const seconds = fault.retryAfterSeconds ?? 60;
  res
    .status(fault.status ?? 403)
    .set({
      'Access-Control-Allow-Origin': '*',
      'Retry-After': String(seconds),
      'X-RateLimit-Limit': String(LIMIT),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Used': String(LIMIT),
      'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + seconds),
      'X-RateLimit-Resource': 'core',
    })
    .json({
      message: 'API rate limit exceeded for the simulated account.',
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
    });
};
