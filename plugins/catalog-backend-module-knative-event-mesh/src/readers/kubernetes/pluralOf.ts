/**
 * The plural of a kind in paths, guessed as Kubernetes' own clients do without asking, because a subscriber only names
 * its kind.
 */
export function pluralOf(kind: string): string {
  const word = kind.toLocaleLowerCase('en-US');
  if (word.endsWith('s')) {
    return `${word}es`;
  }
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
