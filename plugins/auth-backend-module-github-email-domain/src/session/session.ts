import { z } from 'zod';
import { SessionSeal } from './SessionSeal';

const PURPOSE = 'session';

const sessionSchema = z.object({
  /** When the person signed in, in milliseconds since 1970; refreshing does not move it. */
  startedAt: z.number(),
  /** Account that signed in. */
  accountId: z.number(),
  login: z.string(),
  accessToken: z.string(),
  /** Only for GitHub Apps whose tokens expire. */
  refreshToken: z.string().optional(),
});

/** What the refresh cookie holds, sealed. */
export type Session = z.infer<typeof sessionSchema>;

/** The value for the refresh cookie. */
export function sealSession(seal: SessionSeal, session: Session): string {
  return seal.seal(PURPOSE, session);
}

/** The session in a refresh cookie; `undefined` when it was not made by this portal. */
export function openSession(
  seal: SessionSeal,
  cookie: string,
): Session | undefined {
  return seal.open(PURPOSE, cookie, sessionSchema);
}
