/** A token that was issued. */
export interface Session {
  /** Id of the key that it was issued for. */
  keyId: string;
  jwt: string;
  /** Unix seconds. */
  validUntil: number;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The tokens that were issued. They have the form of a JWT, but nobody signed them. */
export class TokenStore {
  #sessions = new Map<string, Session>();
  #issued = 0;

  /** A token for a key, valid until then (unix seconds). */
  issue(keyId: string, validUntil: number): Session {
    this.#issued += 1;
    const claims = {
      aud: ['simulator'],
      exp: validUntil,
      sub: `api::${keyId}`,
      jti: String(this.#issued),
    };
    const jwt = `${encode({ alg: 'none' })}.${encode(claims)}.sim`;
    const session = { keyId, jwt, validUntil };
    this.#sessions.set(jwt, session);
    return session;
  }

  /** Who sent this Authorization header; null when the token is unknown, revoked or over (`now` in milliseconds). */
  find(authorization: string | undefined, now: number): Session | null {
    const [, jwt] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    const session = jwt === undefined ? undefined : this.#sessions.get(jwt);
    return session && session.validUntil * 1000 > now ? session : null;
  }

  /** Makes every token that was issued so far worthless. */
  clear(): void {
    this.#sessions.clear();
  }
}
