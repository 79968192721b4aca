/** Said where a change may or may not have been made. */
export function uncertainWrite(title: string): string {
  return `It is not known whether the change was made; look at ${title} before you try again.`;
}
