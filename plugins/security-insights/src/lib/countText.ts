/** A number for people; with a plus where there are more than were counted. */
export function countText(count: number, isMore = false): string {
  return `${count.toLocaleString()}${isMore ? '+' : ''}`;
}
