/**
 * The texts without those that differ from an earlier or a taken one in upper and lower case only. The catalog refuses an
 * entity with two keys like that, in labels, annotations or lists of texts, and would keep it out without a word.
 */
export function dropCaseTwins(
  texts: readonly string[],
  taken: readonly string[] = [],
): string[] {
  const seen = new Set(taken.map(text => text.toLowerCase()));
  return texts.filter(text => {
    const lower = text.toLowerCase();
    const isNew = !seen.has(lower);
    seen.add(lower);
    return isNew;
  });
}
