import { errorCodes } from './errorCodes';

/**
 * A cause that is safe to log: the codes only. The original is not, because `fetch` repeats an invalid header value in
 * its message, and the HTTP parser's error carries the bytes of the answer.
 */
export function safeCause(error: unknown): Error {
  const codes = errorCodes(error);
  const cause = new Error(
    codes.length > 0
      ? `The request failed: ${codes.join(', ')}`
      : 'The request failed',
  );
  cause.name = 'RequestError';
  return cause;
}
