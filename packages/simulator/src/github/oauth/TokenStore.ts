import { randomBytes } from 'node:crypto';

/** An access token of a person or of a GitHub App installation. */
export interface AccessToken {
  token: string;
  kind: 'oauth' | 'app-user' | 'installation';
  /** Login of the person, or owner of the installation. */
  login: string;
  clientId: string;
  /** Empty for tokens of GitHub Apps, which have permissions instead. */
  scopes: string[];
  /** Milliseconds since the epoch; null = does not expire. */
  expiresAt: number | null;
  refreshToken: string | null;
}

/** An authorization code that waits to be exchanged. */
export interface AuthorizationCode {
  code: string;
  login: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  expiresAt: number;
}

const PREFIXES = {
  oauth: 'gho_',
  'app-user': 'ghu_',
  installation: 'ghs_',
} as const;
const ISSUED_HERE = /^gh[oursp]_sim/;

function random(): string {
  return randomBytes(18).toString('base64url').replace(/[-_]/g, 'x');
}

/** Codes and tokens in memory. */
export class TokenStore {
  #codes = new Map<string, AuthorizationCode>();
  #tokens = new Map<string, AccessToken>();

  clear(): void {
    this.#codes.clear();
    this.#tokens.clear();
  }

  issueCode(details: Omit<AuthorizationCode, 'code'>): string {
    const code = random();
    this.#codes.set(code, { code, ...details });
    return code;
  }

  /** Gives a code away once; undefined when it is unknown, used or expired. */
  takeCode(code: string): AuthorizationCode | undefined {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found && found.expiresAt > Date.now() ? found : undefined;
  }

  issue(
    details: Omit<AccessToken, 'token' | 'refreshToken'> & {
      refreshable?: boolean;
    },
  ): AccessToken {
    const { refreshable, ...rest } = details;
    const token: AccessToken = {
      ...rest,
      token: `${PREFIXES[details.kind]}sim${random()}`,
      refreshToken: refreshable ? `ghr_sim${random()}` : null,
    };
    this.#tokens.set(token.token, token);
    return token;
  }

  /** A token that is neither revoked nor expired. */
  find(token: string): AccessToken | undefined {
    const found = this.#tokens.get(token);
    return found && (found.expiresAt ?? Infinity) > Date.now()
      ? found
      : undefined;
  }

  /** Whether a simulator minted the token, be it valid or not. */
  looksIssuedHere(token: string): boolean {
    return ISSUED_HERE.test(token);
  }

  /** Ends the token that a refresh token belongs to and gives it back; a refresh token works once. */
  takeByRefreshToken(refreshToken: string): AccessToken | undefined {
    for (const token of this.#tokens.values()) {
      if (token.refreshToken === refreshToken) {
        this.#tokens.delete(token.token);
        return token;
      }
    }
    return undefined;
  }

  /** Revokes one token; false when it was not there. */
  revoke(token: string): boolean {
    return this.#tokens.delete(token);
  }

  /** Revokes all tokens that match and gives their number. */
  revokeWhere(matches: (token: AccessToken) => boolean): number {
    const doomed = Array.from(this.#tokens.values()).filter(matches);
    doomed.forEach(({ token }) => this.#tokens.delete(token));
    return doomed.length;
  }

  /** Keeps the tokens of an account that got another login. */
  rename(from: string, to: string): void {
    for (const token of this.#tokens.values()) {
      if (token.login === from) {
        token.login = to;
      }
    }
  }
}
