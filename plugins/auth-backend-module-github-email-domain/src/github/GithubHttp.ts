import { isError } from '@backstage/errors';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { readBody } from './readBody';
import { readRateLimit } from './readRateLimit';

/** One call; `label` names it in messages, since URLs may hold what logs must not. */
export interface GithubRequest {
  label: string;
  url: string;
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
  /** Ends the whole sign-in, whatever the single request may still take. */
  deadline: AbortSignal;
  /** Whether to ask once more after a server error or a broken connection. */
  retry?: boolean;
}

/** An answer that says something: 2xx or a 4xx that is no rate limit. */
export interface GithubAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON; `undefined` for an empty body and for a 4xx that is not JSON. */
  body: unknown;
}

const RETRY_AFTER_MS = 150;

function describe(error: unknown): string {
  if (!isError(error)) {
    return 'unknown failure';
  }
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return 'no complete answer in time';
  }
  const cause = error.cause;
  if (isError(cause)) {
    return String(cause.code ?? cause.name);
  }
  return error.name;
}

/**
 * Talks to GitHub over `fetch`: a limit on time and on size, no redirects
 * followed, JSON only. Whatever keeps GitHub from being asked comes out as a
 * {@link GithubUnavailableError} whose detail holds neither token nor body.
 *
 * The stock provider's client has neither a timeout nor a size limit.
 */
export class GithubHttp {
  readonly #requestTimeout: number;

  /** @param options - `requestTimeout` in milliseconds, per request */
  constructor(options: { requestTimeout: number }) {
    this.#requestTimeout = options.requestTimeout;
  }

  /** Sends one request, and a second one when the first breaks and `retry` allows it. */
  async send(request: GithubRequest): Promise<GithubAnswer> {
    const first = await this.#attempt(request);
    if ('answer' in first) {
      return first.answer;
    }
    if (!request.retry || !first.transient || request.deadline.aborted) {
      throw first.error;
    }
    const pause = RETRY_AFTER_MS * (1 + Math.random());
    await new Promise(resolve => setTimeout(resolve, pause));
    const second = await this.#attempt(request);
    if ('answer' in second) {
      return second.answer;
    }
    throw second.error;
  }

  async #attempt(
    request: GithubRequest,
  ): Promise<
    | { answer: GithubAnswer }
    | { error: GithubUnavailableError; transient: boolean }
  > {
    const fail = (
      what: string,
      options: {
        transient?: boolean;
        rateLimited?: boolean;
        until?: Date;
      } = {},
    ) => ({
      error: new GithubUnavailableError(`${request.label}: ${what}`, {
        rateLimited: options.rateLimited,
        availableAgain: options.until,
      }),
      transient: options.transient ?? false,
    });

    const signal = AbortSignal.any([
      request.deadline,
      AbortSignal.timeout(this.#requestTimeout),
    ]);
    let response: Response;
    let text: string | undefined;
    try {
      response = await fetch(request.url, {
        method: request.method ?? 'GET',
        headers: {
          accept: 'application/json',
          'user-agent': 'callboard-sign-in',
          ...request.headers,
        },
        body: request.body,
        redirect: 'manual',
        signal,
      });
      text = await readBody(response);
    } catch (error) {
      return fail(describe(error), { transient: !signal.aborted });
    }

    const { status, headers } = response;
    if (text === undefined) {
      return fail('the answer is too large');
    }
    if (status >= 300 && status < 400) {
      return fail(`unexpected redirect (${status})`);
    }
    if (status >= 500) {
      return fail(`status ${status}`, { transient: true });
    }
    const limit = readRateLimit(status, headers, text);
    if (limit) {
      return fail(`rate limit (${status})`, {
        rateLimited: true,
        until: limit.until,
      });
    }
    if (text === '') {
      return { answer: { status, headers, body: undefined } };
    }
    try {
      return { answer: { status, headers, body: JSON.parse(text) } };
    } catch {
      return status < 300
        ? fail('the answer is not JSON')
        : { answer: { status, headers, body: undefined } };
    }
  }
}
