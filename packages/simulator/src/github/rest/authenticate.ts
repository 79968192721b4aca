import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { TokenStore } from '../oauth/TokenStore';
import { ApiError } from './ApiError';
import { identifyCaller, setCaller } from './caller';

/** Identifies the caller of every API request; 401 without a valid token. */
export function authenticate(tokens: TokenStore): RequestHandler {
  return (req, res, next) => {
    res.set({
      'X-GitHub-Media-Type': 'github.v3; format=json',
      'X-GitHub-Request-Id': randomUUID(),
    });
    const caller = identifyCaller(req, tokens);
    if (!caller) {
      throw new ApiError(401, 'Bad credentials');
    }
    if (caller.scopes) {
      res.set('X-OAuth-Scopes', caller.scopes.join(', '));
    }
    setCaller(req, caller);
    next();
  };
}
