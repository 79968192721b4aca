/** Values of an annotation: separated by commas, without surrounding space, empty and repeated ones dropped. */
export function splitValueList(text: string): string[] {
  const values = text.split(',').map(value => value.trim());
  return [...new Set(values)].filter(value => value !== '');
}
