import { AttemptError } from './AttemptError';
import type { FailedRequestContext } from './failedRequest';

/** The failure of a request, or of a call, whose time of `ms` milliseconds is over. */
export function lateAnswer(
  ms: number,
  { vendor, createError, write }: FailedRequestContext,
): AttemptError {
  const seconds = ms / 1000;
  return new AttemptError(
    createError('TIMEOUT', {
      what: `${vendor.title} did not answer within ${seconds} ${
        seconds === 1 ? 'second' : 'seconds'
      }.`,
      remedy: 'Try again later.',
      uncertain: write,
    }),
    { outage: true },
  );
}
