import type { Request } from 'express';
import { openSession } from '../session/session';
import { ProviderContext, REVOKE_TIME_MS } from './ProviderContext';

/**
 * Ends a session on the person's wish: the GitHub token is revoked, not just
 * forgotten. Never fails, because whoever wants to leave must get out; the
 * auth plugin clears its cookies afterwards.
 */
export async function signOut(
  context: ProviderContext,
  req: Request,
  cookie: string | undefined,
): Promise<void> {
  context.cookies.clearNote(req);
  const session = cookie ? openSession(context.seal, cookie) : undefined;
  if (!session) {
    return;
  }
  context.memory.forget(session.accessToken);
  const tokenRevoked = await context.oauth.revoke(
    session.accessToken,
    AbortSignal.timeout(REVOKE_TIME_MS),
  );
  await context.audit.signedOut(req, session, { tokenRevoked });
}
