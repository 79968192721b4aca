import type { RequestHandler } from 'express';
import type { SysdigSettings } from './settings';
import { SysdigError } from './SysdigError';

/** Lets GET requests with a token in; 401 for others, 405 for other methods. */
export function authorize(settings: SysdigSettings): RequestHandler {
  return (req, _res, next) => {
    const token = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '');
    if (!token || !settings.acceptToken) {
      throw new SysdigError(401, 'invalid or missing token');
    }
    if (req.method !== 'GET') {
      throw new SysdigError(405, `${req.method} is not allowed here`);
    }
    next();
  };
}
