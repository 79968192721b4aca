/** Whether a Kubernetes namespace meets one of the patterns, where `*` stands for any text. */
export function matchesNamespace(
  patterns: readonly string[],
  namespace: string,
): boolean {
  return patterns.some(pattern => {
    const [start, ...rest] = pattern.split('*');
    if (rest.length === 0) {
      return namespace === start;
    }
    const end = rest.pop() ?? '';
    if (
      !namespace.startsWith(start) ||
      !namespace.endsWith(end) ||
      namespace.length < start.length + end.length
    ) {
      return false;
    }
    let position = start.length;
    const limit = namespace.length - end.length;
    return rest.every(part => {
      const found = namespace.indexOf(part, position);
      position = found + part.length;
      return found !== -1 && position <= limit;
    });
  });
}
