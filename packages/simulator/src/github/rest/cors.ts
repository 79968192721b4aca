import type { RequestHandler } from 'express';

const EXPOSED = [
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'X-Accepted-OAuth-Scopes',
  'X-GitHub-Request-Id',
  'X-GitHub-SSO',
  'X-OAuth-Scopes',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Resource',
  'X-RateLimit-Used',
];

/** Lets browsers of any origin call the API, as GitHub does: it takes tokens, never cookies. */
export const cors: RequestHandler = (req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED.join(', '),
  });
  if (req.method !== 'OPTIONS') {
    next();
    return;
  }
  res
    .set({
      'Access-Control-Allow-Headers':
        'Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, User-Agent, X-GitHub-Api-Version, X-Requested-With',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
      'Access-Control-Max-Age': '86400',
    })
    .status(204)
    .end();
};
