import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 25;

/** Resolves with the first value that is not undefined, false or null. The test's own limit ends the wait. */
export async function until<T>(
  find: () => Promise<T | undefined | false | null> | T | undefined | false,
): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false && found !== null) {
      return found;
    }
    await setTimeout(PAUSE_MS);
  }
}
