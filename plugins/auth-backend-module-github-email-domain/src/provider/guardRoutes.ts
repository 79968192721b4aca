import {
  AuthProviderRouteHandlers,
  decodeOAuthState,
} from '@backstage/plugin-auth-node';
import {
  AuthenticationError,
  InputError,
  NotAllowedError,
} from '@backstage/errors';
import type { Request } from 'express';
import { SIGN_IN_CODES } from '../errors/codes';
import { ProviderContext } from './ProviderContext';

/** Where the browser goes at the end of the redirect flow: the portal itself, or nowhere. */
function checkRedirectUrl(
  redirectUrl: string | undefined,
  isOriginAllowed: (origin: string) => boolean,
): void {
  if (redirectUrl === undefined) {
    return;
  }
  const url = URL.parse(redirectUrl);
  if (!url || !/^https?:$/.test(url.protocol) || !isOriginAllowed(url.origin)) {
    throw new InputError('redirectUrl must be an address of this portal');
  }
}

function readStateRedirectUrl(req: Request): string | undefined {
  try {
    return decodeOAuthState(String(req.query.state)).redirectUrl;
  } catch {
    return undefined;
  }
}

/**
 * Closes what the stock OAuth routes leave open for this provider: redirects
 * to any address after sign-in, refreshes on behalf of foreign origins, and
 * callbacks that fail without leaving a trace. Also answers a refresh without
 * a session with the reason for which the last one was ended.
 */
export function guardRoutes(
  routes: AuthProviderRouteHandlers,
  options: {
    context: ProviderContext;
    isOriginAllowed: (origin: string) => boolean;
  },
): AuthProviderRouteHandlers {
  const { context, isOriginAllowed } = options;
  return {
    async start(req, res) {
      checkRedirectUrl(req.query.redirectUrl?.toString(), isOriginAllowed);
      await routes.start(req, res);
    },

    async frameHandler(req, res) {
      checkRedirectUrl(readStateRedirectUrl(req), isOriginAllowed);
      await routes.frameHandler(req, res);
      if (!context.callbacks.has(req)) {
        await context.audit.callbackRejected(req);
      }
    },

    async refresh(req, res) {
      const origin = req.get('origin');
      if (origin && !isOriginAllowed(origin)) {
        throw new NotAllowedError('This origin may not refresh a session');
      }
      if (!context.cookies.readSession(req)) {
        const note = context.cookies.readNote(req);
        if (note) {
          const reason = new Error(note.message);
          reason.name = SIGN_IN_CODES[note.code].name;
          throw new AuthenticationError('Refresh failed', reason);
        }
      }
      await routes.refresh?.(req, res);
    },

    async logout(req, res) {
      await routes.logout?.(req, res);
    },
  };
}
