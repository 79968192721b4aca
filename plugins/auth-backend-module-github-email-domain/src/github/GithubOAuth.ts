import { z } from 'zod';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { SignInError } from '../errors/SignInError';
import { clientRejected, signInExpired } from '../errors/refusals';
import { GithubEndpoints } from './endpoints';
import { GithubHttp } from './GithubHttp';
import { TokenRejectedError } from './TokenRejectedError';

/** The portal as GitHub knows it. */
export interface OAuthClient {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
}

/** Tokens of one person. Only a GitHub App with expiring tokens sets the optional ones. */
export interface GithubTokens {
  accessToken: string;
  refreshToken?: string;
  expiresInSeconds?: number;
}

const tokenAnswer = z.object({
  access_token: z.string().min(1).max(2000),
  refresh_token: z.string().min(1).max(2000).optional(),
  expires_in: z.number().int().positive().optional().catch(undefined),
});

const errorAnswer = z.object({ error: z.string().regex(/^\w{1,80}$/) });

const EXPIRED_CODE = new Set(['bad_verification_code', 'expired_token']);

/**
 * GitHub's token endpoint and token revocation, with the portal's own client
 * ID and secret. Codes and secrets go into bodies and headers only.
 */
export class GithubOAuth {
  readonly #http: GithubHttp;
  readonly #endpoints: GithubEndpoints;
  readonly #client: OAuthClient;

  constructor(
    http: GithubHttp,
    endpoints: GithubEndpoints,
    client: OAuthClient,
  ) {
    this.#http = http;
    this.#endpoints = endpoints;
    this.#client = client;
  }

  /**
   * Turns the code of a callback into a token. Never repeated, since a code
   * works once.
   *
   * @throws SignInError GH_SIGN_IN_EXPIRED, GH_CLIENT_REJECTED,
   *   GH_EMAIL_UNVERIFIED (GitHub itself refuses) or GH_UNAVAILABLE
   */
  async exchangeCode(
    code: string,
    deadline: AbortSignal,
  ): Promise<GithubTokens> {
    const result = await this.#requestTokens(
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: this.#client.callbackUrl,
      },
      deadline,
    );
    if ('tokens' in result) {
      return result.tokens;
    }
    if (EXPIRED_CODE.has(result.error)) {
      throw signInExpired(`access_token: ${result.error}`);
    }
    if (result.error === 'unverified_user_email') {
      throw new SignInError(
        'GH_EMAIL_UNVERIFIED',
        `GitHub refuses this account because its primary address is not verified. Verify it at ${
          this.#endpoints.emailSettings
        }, then sign in again.`,
        `access_token: ${result.error}`,
      );
    }
    throw clientRejected(`access_token: ${result.error}`);
  }

  /**
   * Gets a new token for a GitHub App whose tokens expire.
   *
   * @throws TokenRejectedError when GitHub no longer accepts the refresh token,
   *   SignInError GH_CLIENT_REJECTED or GH_UNAVAILABLE
   */
  async refresh(
    refreshToken: string,
    deadline: AbortSignal,
  ): Promise<GithubTokens> {
    const result = await this.#requestTokens(
      { grant_type: 'refresh_token', refresh_token: refreshToken },
      deadline,
    );
    if ('tokens' in result) {
      return result.tokens;
    }
    if (
      result.error === 'bad_refresh_token' ||
      EXPIRED_CODE.has(result.error)
    ) {
      throw new TokenRejectedError(`access_token: ${result.error}`);
    }
    throw clientRejected(`access_token: ${result.error}`);
  }

  /**
   * Ends one token at GitHub.
   *
   * @returns whether the token is gone; a failure is not worth failing for
   */
  async revoke(accessToken: string, deadline: AbortSignal): Promise<boolean> {
    const { clientId, clientSecret } = this.#client;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    try {
      const answer = await this.#http.send({
        label: 'DELETE /applications/{client_id}/token',
        method: 'DELETE',
        url: `${this.#endpoints.api}/applications/${encodeURIComponent(
          clientId,
        )}/token`,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Basic ${basic}`,
          'content-type': 'application/json',
          'x-github-api-version': '2022-11-28',
        },
        body: JSON.stringify({ access_token: accessToken }),
        deadline,
      });
      return answer.status === 204 || answer.status === 404;
    } catch {
      return false;
    }
  }

  async #requestTokens(
    parameters: Record<string, string>,
    deadline: AbortSignal,
  ): Promise<{ tokens: GithubTokens } | { error: string }> {
    const label = 'POST /login/oauth/access_token';
    const answer = await this.#http.send({
      label,
      method: 'POST',
      url: this.#endpoints.accessToken,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: this.#client.clientId,
        client_secret: this.#client.clientSecret,
        ...parameters,
      }).toString(),
      deadline,
    });
    // GitHub reports its refusals with status 200.
    const refused = errorAnswer.safeParse(answer.body);
    if (refused.success) {
      return { error: refused.data.error };
    }
    if ([401, 403, 404].includes(answer.status)) {
      return { error: `status_${answer.status}` };
    }
    const tokens = tokenAnswer.safeParse(answer.body);
    if (answer.status !== 200 || !tokens.success) {
      throw new GithubUnavailableError(
        `${label}: unusable answer (status ${answer.status})`,
      );
    }
    return {
      tokens: {
        accessToken: tokens.data.access_token,
        refreshToken: tokens.data.refresh_token,
        expiresInSeconds: tokens.data.expires_in,
      },
    };
  }
}
