/** A text of at most `max` characters that keeps its start and its end, because that is where names differ. */
export function truncateMiddle(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) {
    return text;
  }
  const room = Math.max(2, max - 1);
  const tail = Math.floor(room / 2);
  const head = room - tail;
  return `${characters.slice(0, head).join('')}…${characters
    .slice(-tail)
    .join('')}`;
}
