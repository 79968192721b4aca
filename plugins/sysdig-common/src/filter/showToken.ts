const LONGEST = 40;

/** Part of somebody's filter for a message about it: in typographic quotes, cut when long. */
export function showToken(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST
    ? `“${characters.slice(0, LONGEST).join('')}…”`
    : `“${text}”`;
}
