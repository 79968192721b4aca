import { VendorRequestError } from '../request/VendorRequestError';

/** Whether a failure means that the person may not see (any more) what was shown before. */
export function revokesData(error: Error): boolean {
  return (
    error instanceof VendorRequestError &&
    (error.code === 'NOT_ALLOWED' || error.code === 'SIGNED_OUT')
  );
}

/** For how many milliseconds a failure forbids to ask again on our own. */
export function holdsBack(error: Error | undefined): number {
  return error instanceof VendorRequestError
    ? (error.retryAfterSeconds ?? 0) * 1000
    : 0;
}
