import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import type { ClassifyResponse } from './ClassifyResponse';
import { classifyStatus } from './classifyStatus';
import type { VendorResponse } from './VendorResponse';

/** What is known beside the answer itself. */
export interface FailedResponseContext {
  vendor: VendorIdentity;
  createError: VendorErrorFactory;
  write: boolean;
  /** From the answer's Retry-After. */
  retryAfterMs: number | undefined;
  maxRetryAfterMs: number;
}

function describe(status: number, title: string) {
  if (status >= 500) {
    return {
      what: `${title} has a fault of its own (HTTP ${status}).`,
      remedy: 'Try again later.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      what: `${title} answered with a redirect (HTTP ${status}), which the portal does not follow.`,
      remedy: 'An operator has to set the address which does not redirect.',
    };
  }
  return {};
}

/** The failure that an answer of the vendor means. */
export function failedResponse(
  { status }: VendorResponse,
  verdict: ReturnType<ClassifyResponse>,
  context: FailedResponseContext,
): AttemptError {
  const { vendor, createError, write } = context;
  const own = typeof verdict === 'string' ? { code: verdict } : verdict;
  const code = own?.code ?? classifyStatus(status);
  const fault = status >= 500;
  const askedMs =
    own?.retryAfterSeconds === undefined
      ? context.retryAfterMs
      : own.retryAfterSeconds * 1000;
  const retryAfterMs =
    askedMs === undefined
      ? undefined
      : Math.min(askedMs, context.maxRetryAfterMs);
  return new AttemptError(
    createError(code, {
      ...(code === 'BAD_RESPONSE' ? describe(status, vendor.title) : {}),
      ...(own?.message ? { what: own.message } : {}),
      uncertain: write && fault,
      vendorStatus: status,
      retryAfterSeconds:
        retryAfterMs === undefined
          ? undefined
          : Math.max(1, Math.ceil(retryAfterMs / 1000)),
    }),
    {
      answered: !fault,
      outage: fault,
      retryable: code === 'RATE_LIMITED' || fault,
      retryAfterMs,
    },
  );
}
