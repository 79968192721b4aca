function isContainer(value: unknown): value is object {
  return (
    Array.isArray(value) ||
    Object.prototype.toString.call(value) === '[object Object]'
  );
}

/** Freezes plain objects and arrays, at every depth, in place. Other kinds of objects are left as they are. */
export function freezeDeep<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isContainer(next) && !Object.isFrozen(next)) {
      Object.freeze(next);
      for (const child of Object.values(next)) {
        waiting.push(child);
      }
    }
  }
  return value;
}
