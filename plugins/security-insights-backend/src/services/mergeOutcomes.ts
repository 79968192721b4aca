import type { Clock } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import type { ListOutcome } from './ListOutcome';

/**
 * An envelope around what several lists say together: as old as the oldest of them, stale when one of them is. A list
 * without any answer makes it neither; its own state says so.
 */
export function mergeOutcomes<T>(
  data: T,
  outcomes: readonly ListOutcome[],
  clock: Clock,
): Envelope<T> {
  const envelopes = outcomes.flatMap(({ envelope }) => envelope ?? []);
  const [oldest] = envelopes.map(({ asOf }) => asOf).sort();
  const failure = envelopes.find(({ stale }) => stale)?.failure;
  return {
    data,
    asOf: oldest ?? new Date(clock.now()).toISOString(),
    stale: failure !== undefined,
    truncated: envelopes.some(({ truncated }) => truncated),
    ...(failure && { failure }),
  };
}
