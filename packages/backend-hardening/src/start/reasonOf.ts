const MAX_DEPTH = 5;
const MAX_LENGTH = 600;
// How the framework passes on the error of a service that another service needed.
const WRAPPING =
  /^(Error: )?Failed to instantiate service '[^']*'( for '[^']*')? because the factory function threw an error, /;

/**
 * The message of an error as one line without a stack trace, with its cause where the
 * message does not have it, and without the services through which it was passed on.
 */
export function reasonOf(error: unknown, depth = 0): string {
  const text = unwrap(messageOf(error, depth).replace(/\s+/g, ' ').trim());
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}...` : text;
}

function unwrap(text: string): string {
  const inner = text.replace(WRAPPING, '');
  return inner === text ? text.replace(/^Error: /, '') : unwrap(inner);
}

function messageOf(error: unknown, depth: number): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  // Node leaves the message empty when it tried several addresses of a host.
  const parts: unknown[] =
    error instanceof AggregateError && !error.message ? error.errors : [];
  const own =
    depth < MAX_DEPTH && parts.length > 0
      ? [...new Set(parts.map(part => reasonOf(part, depth + 1)))].join(', ')
      : error.message || error.name;
  if (error.cause === undefined || depth >= MAX_DEPTH) {
    return own;
  }
  const cause = reasonOf(error.cause, depth + 1);
  return own.includes(cause) ? own : `${own}; caused by ${cause}`;
}
