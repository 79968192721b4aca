/**
 * Runs `work` for every item, at most `limit` at once, and keeps the order. After an error nothing more is begun. Waits for
 * what has begun, and rejects with the error of the first item in the list that has one: everything before it had begun,
 * so the same failures are told in the same words every time, whichever comes first.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const errors = new Map<number, unknown>();
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      try {
        results[index] = await work(item);
      } catch (error) {
        errors.set(index, error);
      }
      if (errors.size > 0) {
        return;
      }
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(limit, items.length) }, worker),
  );
  if (errors.size > 0) {
    throw errors.get(Math.min(...errors.keys()));
  }
  return results;
}
