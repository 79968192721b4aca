import type { Clock } from '../clock/Clock';
import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import type { ClassifyResponse } from './ClassifyResponse';
import { failedRequest } from './failedRequest';
import { failedResponse } from './failedResponse';
import { lateAnswer } from './lateAnswer';
import { parseRetryAfter } from './parseRetryAfter';
import { readBody, readErrorBody } from './readBody';
import type { VendorClientOptions } from './VendorClient';
import type { VendorResponse } from './VendorResponse';

/** What one vendor's attempts have in common. */
export interface SendContext {
  vendor: VendorIdentity;
  clock: Clock;
  /** Default: Node's own. */
  fetch?: VendorClientOptions['fetch'];
  classify?: ClassifyResponse;
  /** Whether `classify` also sees the plain text of a failure. */
  plainTextErrors?: boolean;
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
  /** Statuses beside 2xx that are no failure. */
  accepted: ReadonlySet<number>;
  maxBytes: number;
  timeoutMs: number;
  /** Ends the call; sendOnce then rejects with its reason. */
  signal: AbortSignal;
}

const WITHOUT_BODY = new Set([204, 205, 304]);

async function exchange(
  request: SendRequest,
  context: SendContext,
  signal: AbortSignal,
): Promise<VendorResponse> {
  const { url, method, headers, body, write, maxBytes } = request;
  const send = context.fetch ?? fetch;
  const response = await send(url, {
    method,
    headers,
    body,
    redirect: 'manual',
    signal,
  });
  const { status } = response;
  const answer = { status, headers: response.headers, body: undefined };
  if (response.ok && !WITHOUT_BODY.has(status)) {
    const options = { ...context, write, maxBytes };
    return { ...answer, body: await readBody(response, options) };
  }
  return status >= 400
    ? {
        ...answer,
        body: await readErrorBody(response, context.plainTextErrors),
      }
    : answer;
}

function judge(
  answer: VendorResponse,
  { write, accepted }: SendRequest,
  context: SendContext,
): VendorResponse {
  const { status, headers } = answer;
  const good = (status >= 200 && status < 300) || accepted.has(status);
  const verdict = context.classify?.(answer);
  if (good && verdict === undefined) {
    return answer;
  }
  throw failedResponse(answer, verdict, {
    ...context,
    write,
    retryAfterMs: parseRetryAfter(
      headers.get('retry-after'),
      context.clock.now(),
    ),
  });
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
  const end = new AbortController();
  const finished = new AbortController();
  let late = false;
  context.clock.sleep(request.timeoutMs, finished.signal).then(
    () => {
      late = true;
      end.abort();
    },
    () => undefined,
  );
  let answer: VendorResponse;
  try {
    const signal = AbortSignal.any([request.signal, end.signal]);
    answer = await exchange(request, context, signal);
  } catch (error) {
    if (error instanceof AttemptError) {
      throw error;
    }
    request.signal.throwIfAborted();
    const details = { ...context, write: request.write };
    throw late
      ? lateAnswer(request.timeoutMs, details)
      : failedRequest(error, details);
  } finally {
    finished.abort();
    // Gives up whatever of the answer was not read, so that its connection ends.
    end.abort();
  }
  return judge(answer, request, context);
}
