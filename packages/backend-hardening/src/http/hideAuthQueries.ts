import type { RequestHandler } from 'express';

const AUTH_PATH = /\/api\/+auth(\/|$)/i;

/**
 * Keeps the query of sign-in requests out of the access log and the audit log, where stock
 * writes the OAuth `code` and `state` of every sign-in.
 *
 * Both logs print `originalUrl` and the referrer, and nothing on the sign-in path reads
 * these; routing and the handlers use `url`, which stays as it is.
 */
export function hideAuthQueries(): RequestHandler {
  return (req, _res, next) => {
    req.originalUrl = withoutAuthQuery(req.originalUrl);
    for (const name of ['referer', 'referrer'] as const) {
      const value = req.headers[name];
      if (typeof value === 'string') {
        req.headers[name] = withoutAuthQuery(value);
      }
    }
    next();
  };
}

function withoutAuthQuery(url: string): string {
  const path = url.split(/[?#]/, 1)[0];
  return AUTH_PATH.test(path) ? path : url;
}
