import { isMapping, type PlainData } from './plainData';

/**
 * Reads a list of names with options in each of MkDocs' spellings: `[a, {b: {…}}]`, or one
 * mapping `{a: null, b: {…}}`. Every consumer sees the same pairs, so that no spelling
 * escapes a check.
 */
export function namedOptions(
  value: PlainData | undefined,
): [name: string, options: PlainData | undefined][] {
  if (Array.isArray(value)) {
    return value.flatMap(item =>
      typeof item === 'string' ? [[item, undefined]] : namedOptions(item),
    );
  }
  return isMapping(value) ? Object.entries(value) : [];
}
