import type { Clock } from '../clock/Clock';
import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import type { ClassifyResponse } from './ClassifyResponse';
import { failedResponse } from './failedResponse';
import { isJson } from './isJson';
import { networkFailure } from './networkFailure';
import { parseRetryAfter } from './parseRetryAfter';
import { readText, TooLargeError } from './readText';
import { safeCause } from './safeCause';
import { uncertainWrite } from './uncertainWrite';
import type { VendorResponse } from './VendorResponse';

/** What one vendor's attempts have in common. */
export interface SendContext {
  vendor: VendorIdentity;
  clock: Clock;
  classify?: ClassifyResponse;
  createError: VendorErrorFactory;
  /** The longest pause that a vendor can ask for. */
  maxRetryAfterMs: number;
}

/** One request, complete. */
export interface SendRequest {
  url: URL;
  method: string;
  headers: Headers;
  body?: string;
  write: boolean;
  accepted: ReadonlySet<number>;
  maxBytes: number;
  timeoutMs: number;
  /** Ends the call; sendOnce then rejects with its reason. */
  signal: AbortSignal;
}

const MAX_ERROR_BODY = 64 * 1024;
const EMPTY = new Set([204, 205, 304]);

/** The body of an answer that is a failure by its status: only a help for `classify`, so that anything wrong with it is ignored. */
async function readErrorBody(response: Response): Promise<unknown> {
  if (!isJson(response.headers)) {
    return undefined;
  }
  try {
    return JSON.parse(await readText(response, MAX_ERROR_BODY));
  } catch {
    return undefined;
  }
}

function describeSize(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${Math.floor(bytes / 1024 / 1024)} MiB`
    : `${bytes} bytes`;
}

async function readBody(
  response: Response,
  request: SendRequest,
  { vendor, createError }: SendContext,
): Promise<unknown> {
  const bad = (what: string, remedy: string) =>
    new AttemptError(
      createError('BAD_RESPONSE', {
        what,
        remedy,
        vendorStatus: response.status,
      }),
      { answered: true },
    );
  const text = await readText(response, request.maxBytes).catch(error => {
    throw error instanceof TooLargeError
      ? bad(
          `${vendor.title} sent more than ${describeSize(request.maxBytes)}.`,
          'Ask for less, for example with a narrower filter.',
        )
      : error;
  });
  if (request.write && text === '') {
    return undefined;
  }
  if (!isJson(response.headers)) {
    const html = /^text\/html/i.test(
      response.headers.get('content-type') ?? '',
    );
    throw bad(
      `${vendor.title} answered with ${
        html ? 'a web page' : 'something else'
      } instead of data.`,
      'An operator has to check whether the configured address is that of the API, and whether a proxy stands before it.',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw bad(
      `${vendor.title} sent data that cannot be read, perhaps cut off.`,
      'Try again later.',
    );
  }
}

async function exchange(
  request: SendRequest,
  context: SendContext,
  signal: AbortSignal,
): Promise<VendorResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body,
    redirect: 'manual',
    signal,
  });
  const { status, headers } = response;
  const accepted = response.ok || request.accepted.has(status);
  let body: unknown;
  if (response.ok && !EMPTY.has(status)) {
    body = await readBody(response, request, context);
  } else if (status >= 400) {
    body = await readErrorBody(response);
  }
  const answer = { status, headers, body };
  const verdict = context.classify?.(answer);
  if (accepted && verdict === undefined) {
    return answer;
  }
  throw failedResponse(answer, verdict, {
    ...context,
    write: request.write,
    retryAfterMs: parseRetryAfter(
      headers.get('retry-after'),
      context.clock.now(),
    ),
  });
}

function failedRequest(
  error: unknown,
  request: SendRequest,
  { vendor, createError }: SendContext,
): AttemptError {
  const { code, what, remedy, retryable, mayHaveArrived } = networkFailure(
    error,
    vendor.title,
  );
  const uncertain = request.write && mayHaveArrived;
  return new AttemptError(
    createError(code, {
      what,
      remedy,
      warning: uncertain ? uncertainWrite(vendor.title) : undefined,
      cause: safeCause(error),
    }),
    {
      outage: code !== 'BAD_RESPONSE',
      answered: code === 'BAD_RESPONSE',
      retryable,
    },
  );
}

/**
 * Sends one request, follows no redirect, and reads the answer within the limits of time and size.
 *
 * @throws AttemptError, or the reason of the request's signal.
 */
export async function sendOnce(
  request: SendRequest,
  context: SendContext,
): Promise<VendorResponse> {
  const { vendor, clock, createError } = context;
  const end = new AbortController();
  const finished = new AbortController();
  let late = false;
  clock.sleep(request.timeoutMs, finished.signal).then(
    () => {
      late = true;
      end.abort();
    },
    () => undefined,
  );
  try {
    return await exchange(
      request,
      context,
      AbortSignal.any([request.signal, end.signal]),
    );
  } catch (error) {
    if (error instanceof AttemptError) {
      throw error;
    }
    request.signal.throwIfAborted();
    if (late) {
      throw new AttemptError(
        createError('TIMEOUT', {
          what: `${vendor.title} did not answer within ${
            request.timeoutMs / 1000
          } seconds.`,
          remedy: 'Try again later.',
          warning: request.write ? uncertainWrite(vendor.title) : undefined,
        }),
        { outage: true },
      );
    }
    throw failedRequest(error, request, context);
  } finally {
    finished.abort();
    // Gives up whatever of the answer was not read, so that its connection ends.
    end.abort();
  }
}
