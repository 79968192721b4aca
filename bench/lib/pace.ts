import { setTimeout as wait } from 'node:timers/promises';

/** Does one thing after the other with so many under way at once, as fast as they go. */
export async function closely<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const worker = async () => {
    for (const thing of left) {
      await work(thing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Begins one thing after the other at even intervals, whether the ones before are done or not, as people do. */
export async function evenly<T>(
  things: readonly T[],
  intervalMs: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const under: Array<Promise<void>> = [];
  for (const [index, thing] of things.entries()) {
    const early = index * intervalMs - (performance.now() - started);
    if (early > 1) {
      await wait(early);
    }
    under.push(work(thing));
  }
  await Promise.all(under);
}
