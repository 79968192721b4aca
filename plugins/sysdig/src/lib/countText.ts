/** A number for people; "?" for one that Sysdig does not say, because that is not zero. */
export function countText(count: number | null | undefined): string {
  return typeof count === 'number' ? count.toLocaleString() : '?';
}
