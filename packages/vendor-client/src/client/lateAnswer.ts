import { AttemptError } from './AttemptError';
import type { FailedRequestContext } from './failedRequest';

function within(ms: number): string {
  const seconds = ms / 1000;
  return `within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

/** The failure of a request, or of a call, whose time of `ms` milliseconds is over. */
export function lateAnswer(
  ms: number,
  { vendor, createError, write }: FailedRequestContext,
): AttemptError {
  return new AttemptError(
    createError('TIMEOUT', {
      what: `${vendor.title} did not answer ${within(ms)}.`,
      remedy: 'Try again later.',
      uncertain: write,
    }),
    { outage: true },
  );
}

/** The failure of a call whose time of `ms` milliseconds was over while it waited. It says nothing about the vendor. */
export function neverSent(
  ms: number,
  { vendor, createError }: Omit<FailedRequestContext, 'write'>,
): AttemptError {
  return new AttemptError(
    createError('TIMEOUT', {
      what: `${vendor.title} could not be asked ${within(ms)}.`,
      remedy: 'Try again later.',
    }),
    {},
  );
}
