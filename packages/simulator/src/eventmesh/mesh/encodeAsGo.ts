const ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * JSON as Go's encoder writes it by default: characters that matter to HTML are escaped, and a line break ends it.
 * The order of fields is that of the value.
 */
export function encodeAsGo(value: unknown): string {
  const json = JSON.stringify(value).replace(
    ESCAPED,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
