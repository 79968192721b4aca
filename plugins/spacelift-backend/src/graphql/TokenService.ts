import { VendorError, type Clock } from '@internal/vendor-client';
import type { ExchangedToken } from './exchangeKey';
import { tokenExpiry } from './tokenExpiry';

const PADDING_MS = 30_000;
const REFUSAL_MS = 10_000;

interface CurrentToken {
  jwt: string;
  renewAt: number;
}

/**
 * Keeps the token of the API key: exchanged once for everybody who waits for it, used until shortly before its end. A
 * refusal is remembered for some seconds, so that a wrong key does not mean an exchange per question.
 */
export class TokenService {
  private current?: CurrentToken;
  private exchanging?: Promise<string>;
  private refusal?: { error: VendorError; until: number };

  constructor(
    private readonly exchange: () => Promise<ExchangedToken>,
    private readonly clock: Clock,
  ) {}

  /**
   * A token that should still be good.
   *
   * @throws VendorError of the exchange
   */
  async get(): Promise<string> {
    const now = this.clock.now();
    if (this.current && now < this.current.renewAt) {
      return this.current.jwt;
    }
    if (this.refusal && now < this.refusal.until) {
      throw this.refusal.error;
    }
    this.exchanging ??= this.renew().finally(() => {
      this.exchanging = undefined;
    });
    return this.exchanging;
  }

  /** Says that Spacelift did not accept this token. One that was exchanged since stays. */
  reject(jwt: string): void {
    if (this.current?.jwt === jwt) {
      this.current = undefined;
    }
  }

  private async renew(): Promise<string> {
    try {
      const token = await this.exchange();
      const now = this.clock.now();
      const lifetime = tokenExpiry(token, now) - now;
      // Half of a short life, so that a token of seconds is used at all.
      const padding = Math.min(PADDING_MS, lifetime / 2);
      this.current = { jwt: token.jwt, renewAt: now + lifetime - padding };
      this.refusal = undefined;
      return token.jwt;
    } catch (error) {
      if (
        error instanceof VendorError &&
        error.code === 'CREDENTIALS_REJECTED'
      ) {
        this.refusal = { error, until: this.clock.now() + REFUSAL_MS };
      }
      throw error;
    }
  }
}
