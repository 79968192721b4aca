import type { Envelope } from '@internal/vendor-common';

/** An answer that needed another one as well, which may be older without harm: stale when either of the two is. */
export function mergeFreshness<T>(
  main: Envelope<T>,
  other: Envelope<unknown>,
): Envelope<T> {
  const failure = main.failure ?? other.failure;
  return {
    ...main,
    stale: main.stale || other.stale,
    ...(failure && { failure }),
  };
}
