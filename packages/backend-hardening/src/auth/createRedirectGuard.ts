import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { decodeOAuthState } from '@backstage/plugin-auth-node';
import type { Request, RequestHandler } from 'express';
import { isAppUrl } from './isAppUrl';

/**
 * Refuses sign-in requests that would end on another site. The stock redirect flow sends the
 * browser to any `redirectUrl`, also on failure and also when the app does not use that flow.
 *
 * Looks at every path of the auth plugin, so that no spelling of a path slips through: at
 * the parameter itself when a sign-in starts, and at the copy inside `state` when GitHub
 * sends the browser back, because that copy is not signed. Both are read with the very
 * expressions that the stock handlers use.
 */
export function createRedirectGuard(options: {
  /** `app.baseUrl` */
  appUrl: string;
  logger: LoggerService;
}): RequestHandler {
  const { appUrl, logger } = options;
  const { origin } = new URL(appUrl);
  return (req, _res, next) => {
    const targets = [
      req.query.redirectUrl?.toString(),
      readStateRedirect(req),
    ].filter(target => target !== undefined && target !== '');

    if (targets.every(target => isAppUrl(String(target), appUrl))) {
      next();
      return;
    }
    logger.warn(
      'Refused a sign-in request that would have sent the browser to another site',
    );
    next(new InputError(`redirectUrl must start with ${origin}/`));
  };
}

function readStateRedirect(req: Request): string | undefined {
  try {
    return decodeOAuthState(req.query.state?.toString() ?? '').redirectUrl;
  } catch {
    // Not a state of the stock handlers: they refuse it too and redirect nowhere.
    return undefined;
  }
}
