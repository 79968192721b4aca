import type { MappingSettings } from './EnvironmentSettings';
import { matchesNamespace } from './matchesNamespace';

type Naming = Pick<MappingSettings, 'namespacePrefix' | 'include'>;

const isExact = (pattern: string) => !pattern.includes('*');

function mayOverlap(a: readonly string[], b: readonly string[]): boolean {
  return (
    !a.every(isExact) || !b.every(isExact) || a.some(name => b.includes(name))
  );
}

/** Whether a namespace of `wider` can be called like one of `narrower` with `start` in front. */
function canBeginWith(
  start: string,
  wider: readonly string[],
  narrower: readonly string[],
): boolean {
  return wider.some(pattern => {
    if (!isExact(pattern)) {
      const [head] = pattern.split('*', 1);
      return head.startsWith(start) || start.startsWith(head);
    }
    return (
      pattern.startsWith(start) &&
      pattern.length > start.length &&
      matchesNamespace(narrower, pattern.slice(start.length))
    );
  });
}

/**
 * Whether namespaces of two environments have the same names in the catalog:
 * - `same`: those of one name in both clusters.
 * - `near`: those of different names, as `b-shop` without a prefix and `shop` with the prefix `b-`.
 * - `apart`: none.
 */
export function compareNames(a: Naming, b: Naming): 'same' | 'near' | 'apart' {
  const [short, long] = [a, b].sort(
    (one, other) => one.namespacePrefix.length - other.namespacePrefix.length,
  );
  if (!long.namespacePrefix.startsWith(short.namespacePrefix)) {
    return 'apart';
  }
  const rest = long.namespacePrefix.slice(short.namespacePrefix.length);
  if (rest === '') {
    return mayOverlap(a.include.namespaces, b.include.namespaces)
      ? 'same'
      : 'apart';
  }
  return canBeginWith(rest, short.include.namespaces, long.include.namespaces)
    ? 'near'
    : 'apart';
}
