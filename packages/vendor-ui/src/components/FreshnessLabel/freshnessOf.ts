import type { EnvelopeState } from '../../envelope';
import type { FreshnessLabelProps } from './FreshnessLabel';

/** How old an answer is, for a `FreshnessLabel`. It is stale when the vendor, or asking for it, has failed since. */
export function freshnessOf(
  state: EnvelopeState<unknown>,
): FreshnessLabelProps {
  const { envelope, error, refreshing, refresh } = state;
  return {
    asOf: envelope?.asOf,
    stale: envelope?.stale || error !== undefined,
    refreshing,
    onRefresh: envelope && refresh,
  };
}
