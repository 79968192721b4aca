import { CookieConfigurer } from '@backstage/plugin-auth-node';
import type { CookieOptions, Request } from 'express';
import { z } from 'zod';
import { SignInError } from '../errors/SignInError';
import { SIGN_IN_CODES, SignInCode } from '../errors/codes';
import { SessionSeal } from './SessionSeal';

const NOTE_PURPOSE = 'refusal';
const NOTE_LIFETIME_MS = 60 * 60 * 1000;

const noteSchema = z.object({
  code: z.custom<SignInCode>(
    value => typeof value === 'string' && Object.hasOwn(SIGN_IN_CODES, value),
  ),
  message: z.string(),
  at: z.number(),
});

/** Why the last session of this browser ended, as the person was told. */
export type RefusalNote = Pick<z.infer<typeof noteSchema>, 'code' | 'message'>;

/** The same attributes as the auth plugin's own, so that its cookies can be replaced. */
const stockCookieConfigurer: CookieConfigurer = ({
  callbackUrl,
  providerId,
  appOrigin,
}) => {
  const { hostname, pathname, protocol } = new URL(callbackUrl);
  const secure = protocol === 'https:';
  const crossSite = secure && new URL(appOrigin).hostname !== hostname;
  const suffix = '/handler/frame';
  return {
    path: pathname.endsWith(`${providerId}${suffix}`)
      ? pathname.slice(0, -suffix.length)
      : `${pathname}/${providerId}`,
    secure,
    sameSite: crossSite ? 'none' : 'lax',
  };
};

/**
 * The cookies of this provider beside what the stock route handlers do with
 * them: reading the session early, ending it when the policy says no, and a
 * note of the reason for the next page load, which has no session to ask with.
 */
export class SessionCookies {
  readonly #providerId: string;
  readonly #options: (appOrigin: string) => CookieOptions;
  readonly #defaultOrigin: string;
  readonly #seal: SessionSeal;
  readonly #sessionDuration: number;

  /** @param options - `sessionDuration` in milliseconds; the rest as the auth plugin hands it to a provider */
  constructor(options: {
    providerId: string;
    baseUrl: string;
    callbackUrl: string;
    appUrl: string;
    cookieConfigurer?: CookieConfigurer;
    seal: SessionSeal;
    sessionDuration: number;
  }) {
    const { providerId, baseUrl, callbackUrl, cookieConfigurer } = options;
    this.#providerId = providerId;
    this.#seal = options.seal;
    this.#sessionDuration = options.sessionDuration;
    this.#defaultOrigin = new URL(options.appUrl).origin;
    const configurer = cookieConfigurer ?? stockCookieConfigurer;
    this.#options = appOrigin => ({
      httpOnly: true,
      sameSite: 'lax',
      ...configurer({ providerId, baseUrl, callbackUrl, appOrigin }),
    });
  }

  /** The sealed session of the browser, put together again if it came in pieces. */
  readSession(req: Request): string | undefined {
    return this.#read(req, `${this.#providerId}-refresh-token`);
  }

  /** Replaces the session, for a token that had to be renewed although the refresh failed later. */
  writeSession(req: Request, sealed: string): void {
    req.res?.cookie(`${this.#providerId}-refresh-token`, sealed, {
      ...this.#options(this.#originOf(req)),
      maxAge: this.#sessionDuration,
    });
  }

  /** Ends the session in the browser: token and granted scopes. */
  clearSession(req: Request): void {
    this.#clear(req, `${this.#providerId}-refresh-token`);
    this.#clear(req, `${this.#providerId}-granted-scope`);
  }

  /** Keeps the reason of a refusal for an hour, so that a reload can show it. */
  writeNote(req: Request, error: SignInError): void {
    const note = { code: error.code, message: error.message, at: Date.now() };
    req.res?.cookie(
      `${this.#providerId}-refusal`,
      this.#seal.seal(NOTE_PURPOSE, note),
      { ...this.#options(this.#originOf(req)), maxAge: NOTE_LIFETIME_MS },
    );
  }

  /** The reason kept by {@link SessionCookies.writeNote}. */
  readNote(req: Request): RefusalNote | undefined {
    const cookie = this.#read(req, `${this.#providerId}-refusal`);
    const note = cookie && this.#seal.open(NOTE_PURPOSE, cookie, noteSchema);
    return note && Date.now() - note.at < NOTE_LIFETIME_MS ? note : undefined;
  }

  /** Drops the reason once somebody is in, or signs out. */
  clearNote(req: Request): void {
    this.#clear(req, `${this.#providerId}-refusal`);
  }

  #read(req: Request, name: string): string | undefined {
    const cookies: Record<string, string | undefined> = req.cookies ?? {};
    const pieces = [];
    while (cookies[`${name}-${pieces.length}`]) {
      pieces.push(cookies[`${name}-${pieces.length}`]);
    }
    return pieces.length > 0 ? pieces.join('') : cookies[name];
  }

  #clear(req: Request, name: string): void {
    const options = { ...this.#options(this.#originOf(req)), maxAge: 0 };
    const ours = Object.keys(req.cookies ?? {}).filter(
      cookie =>
        cookie === name ||
        (cookie.startsWith(`${name}-`) &&
          /^\d+$/.test(cookie.slice(name.length + 1))),
    );
    for (const cookie of ours) {
      req.res?.cookie(cookie, '', options);
    }
  }

  #originOf(req: Request): string {
    return req.get('origin') ?? this.#defaultOrigin;
  }
}
