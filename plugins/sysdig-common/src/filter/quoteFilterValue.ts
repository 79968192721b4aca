/** A text as a literal of Sysdig's filter languages: in double quotes, with `"` and `\` escaped. Refuses nothing. */
export function quoteFilterValue(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
