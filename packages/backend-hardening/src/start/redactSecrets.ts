const SHORTEST_SECRET = 4;

/**
 * Replaces what is or looks like a secret by `***`: the given values, also in the encoding of
 * URLs, credentials inside URLs, bearer and GitHub tokens.
 *
 * @param secrets - values known to be secret, for example of the configuration
 */
export function redactSecrets(text: string, secrets: Iterable<string>): string {
  const values = [...secrets]
    .flatMap(value => [value.trim(), encodeURIComponent(value.trim())])
    .filter(value => value.length >= SHORTEST_SECRET)
    // Longest first, or the end of a secret that contains another one would stay.
    .sort((a, b) => b.length - a.length);

  return values
    .reduce((result, value) => result.replaceAll(value, '***'), text)
    .replace(/(\w:\/\/)[^\s/@]+@/g, '$1***@')
    .replace(/\b(Bearer|Basic) [\w.~+/=-]+/gi, '$1 ***')
    .replace(/\b(gh[a-z]_|github_pat_)\w+/g, '***');
}
