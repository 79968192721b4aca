/**
 * Control characters, halves of surrogate pairs (no URL can hold them), line and paragraph separators, and the
 * characters that turn the direction of writing, with which a text can look different from what it is.
 */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** The first character that no value and no filter may hold, as `U+000A`; undefined when there is none. */
export function findForbiddenCharacter(text: string): string | undefined {
  const [character] = forbidden.exec(text) ?? [];
  const code = character?.codePointAt(0);
  return code === undefined
    ? undefined
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
