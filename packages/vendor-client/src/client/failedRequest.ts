import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import { networkFailure } from './networkFailure';
import { safeCause } from './safeCause';

/** What is known beside the error itself. */
export interface FailedRequestContext {
  vendor: VendorIdentity;
  createError: VendorErrorFactory;
  write: boolean;
}

/** The failure that an error of `fetch`, or of the stream of the answer, means. */
export function failedRequest(
  error: unknown,
  { vendor, createError, write }: FailedRequestContext,
): AttemptError {
  const { code, what, remedy, retryable, mayHaveArrived } = networkFailure(
    error,
    vendor.title,
  );
  const answered = code === 'BAD_RESPONSE';
  return new AttemptError(
    createError(code, {
      what,
      remedy,
      uncertain: write && mayHaveArrived,
      cause: safeCause(error),
    }),
    { outage: !answered, answered, retryable },
  );
}
