import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { GithubTokens } from '../github/GithubOAuth';

const KEPT_FOR_MS = 30_000;

/**
 * Lets each refresh token of a GitHub App be used once. Several tabs refresh
 * at the same moment with the same cookie; GitHub accepts the first and would
 * sign the others out. Works within one process.
 */
export class RefreshGrants {
  readonly #grants = new LRUCache<string, Promise<GithubTokens>>({
    max: 1_000,
    ttl: KEPT_FOR_MS,
  });

  /** Exchanges the token, or gives the answer that another request just got for it. */
  async once(
    refreshToken: string,
    exchange: (refreshToken: string) => Promise<GithubTokens>,
  ): Promise<GithubTokens> {
    const key = createHash('sha256').update(refreshToken).digest('base64url');
    const running = this.#grants.get(key);
    if (running) {
      return running;
    }
    const grant = exchange(refreshToken);
    this.#grants.set(key, grant);
    try {
      return await grant;
    } catch (error) {
      this.#grants.delete(key);
      throw error;
    }
  }
}
