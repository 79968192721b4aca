/**
 * As `Promise.all`, but waits for all and rejects with the error of the first in the list: the same failure is then told
 * in the same words every time, whichever answer comes first.
 */
export async function allInOrder<T extends readonly unknown[] | []>(work: T) {
  await Promise.allSettled(work);
  return Promise.all(work);
}
