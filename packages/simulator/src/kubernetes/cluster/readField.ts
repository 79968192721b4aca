/** What is at a dotted path of an object of unknown shape; undefined where there is nothing. */
export function readField(object: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? new Map(Object.entries(value)).get(name)
          : undefined,
      object,
    );
}

/** The text at a path; empty where there is none. */
export function readText(object: unknown, path: string): string {
  const value = readField(object, path);
  return typeof value === 'string' ? value : '';
}

/** The number at a path; 0 where there is none. */
export function readNumber(object: unknown, path: string): number {
  const value = readField(object, path);
  return typeof value === 'number' ? value : 0;
}

/** The list at a path; empty where there is none. */
export function readList(object: unknown, path: string): readonly unknown[] {
  const value = readField(object, path);
  return Array.isArray(value) ? value : [];
}

/** The condition of a type in `status.conditions`, if there is one. */
export function findCondition(object: unknown, type: string): unknown {
  return readList(object, 'status.conditions').find(
    condition => readText(condition, 'type') === type,
  );
}
