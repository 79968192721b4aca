const PREFIX = 'Bearer ';

/** The token in an Authorization header. Without the prefix the whole header counts as one. Undefined = there is none. */
export function readToken(header: string | undefined): string | undefined {
  const token = header?.startsWith(PREFIX)
    ? header.slice(PREFIX.length)
    : header;
  return token?.trim() ? token : undefined;
}
