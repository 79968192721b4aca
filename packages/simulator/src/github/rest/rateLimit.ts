import type { Request, RequestHandler } from 'express';
import type { RateLimitAnswer } from '../../http/applyFaults';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError } from './ApiError';

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

const refunds = new WeakMap<Request, () => void>();

/** Takes the request out of the count, for answers that GitHub does not count. */
export function giveBackRequest(req: Request): void {
  refunds.get(req)?.();
  refunds.delete(req);
}

/**
 * Counts requests by token and sends GitHub's rate-limit headers. Refuses only when the world has a `requestLimit`: with 403,
 * without a `Retry-After`, until the next full hour.
 */
export function rateLimitHeaders(options: {
  world: GithubWorld;
}): RequestHandler {
  const { settings } = options.world;
  let counted = { settings, used: new Map<string, number>(), window: 0 };
  return (req, res, next) => {
    // A reset brings new settings, and with them a new count.
    const current = options.world.settings;
    if (counted.settings !== current || counted.window !== nextHour()) {
      counted = { settings: current, used: new Map(), window: nextHour() };
    }
    const { used, window } = counted;
    const limit = current.requestLimit ?? LIMIT;
    const resource = resourceOf(req);
    const key = `${resource} ${req.headers.authorization ?? ''}`;
    const show = (count: number) =>
      res.set({
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(Math.max(0, limit - count)),
        'X-RateLimit-Used': String(count),
        'X-RateLimit-Reset': String(window),
        'X-RateLimit-Resource': resource,
      });
    const before = used.get(key) ?? 0;
    if (current.requestLimit !== undefined && before >= limit) {
      show(limit);
      throw new ApiError(
        403,
        'API rate limit exceeded for the simulated account.',
      );
    }
    used.set(key, before + 1);
    // Unless they are refused, there is always one left.
    show(Math.min(before + 1, current.requestLimit ?? LIMIT - 1));
    refunds.set(req, () => {
      used.set(key, (used.get(key) ?? 1) - 1);
      show(before);
    });
    next();
  };
}

/**
 * GitHub's answer to a caller who asked too often: 403 or 429 with `X-RateLimit-Remaining: 0`; for its secondary limit, which
 * is about bursts, requests are left and the message is another one.
 */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  const seconds = fault.retryAfterSeconds ?? 60;
  res
    .status(fault.status ?? 403)
    .set({
      'Access-Control-Allow-Origin': '*',
      'Retry-After': String(seconds),
      'X-RateLimit-Limit': String(LIMIT),
      'X-RateLimit-Remaining': fault.secondary ? '4321' : '0',
      'X-RateLimit-Used': fault.secondary ? '679' : String(LIMIT),
      'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + seconds),
      'X-RateLimit-Resource': 'core',
    })
    .json({
      message: fault.secondary
        ? 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
        : 'API rate limit exceeded for the simulated account.',
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
    });
};
