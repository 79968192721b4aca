const MAX_DEPTH = 5;
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    return undefined;
  }
  return typeof error.code === 'string' && CODE.test(error.code)
    ? error.code
    : undefined;
}

function causeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'cause' in error
    ? error.cause
    : undefined;
}

/** The codes of an error and of its causes, outermost first, for example `["ECONNREFUSED"]`. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < MAX_DEPTH && current; depth++) {
    const code = codeOf(current);
    if (code) {
      codes.push(code);
    }
    current = causeOf(current);
  }
  return codes;
}

/**
 * A cause that is safe to log. The original is not: fetch repeats an invalid header value in its message, the HTTP
 * parser's error carries the bytes of the answer, and JSON errors quote the text.
 */
export function safeCause(error: unknown): Error {
  const codes = errorCodes(error);
  const cause = new Error(
    codes.length > 0
      ? `The request failed: ${codes.join(', ')}`
      : 'The request failed',
  );
  cause.name = 'RequestError';
  delete cause.stack;
  return cause;
}
