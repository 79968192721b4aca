/**
 * A documentation build that failed for a reason the reader of the message can act on.
 *
 * The message goes to whoever opened the page: a plain sentence with the cause and what to
 * do, with paths relative to the documentation's source and never a path of the server.
 */
export class DocsError extends Error {
  readonly name = 'DocsError';
}

/** Shortens and cleans a name chosen by an author before it goes into a message. */
export function showName(name: string): string {
  const clean = name.replace(/\p{Cc}/gu, '?');
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}
