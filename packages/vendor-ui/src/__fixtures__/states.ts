import type { Envelope } from '@internal/vendor-common';
import type { EnvelopeState } from '../envelope';
import { VendorRequestError, type VendorRequestErrorDetails } from '../request';

const AS_OF_MS = 5 * 60_000;

/** A good answer, five minutes old: a list of names. */
export const envelope = (
  change: Partial<Envelope<string[]>> = {},
): Envelope<string[]> => ({
  data: ['carts', 'orders'],
  asOf: new Date(Date.now() - AS_OF_MS).toISOString(),
  stale: false,
  truncated: false,
  ...change,
});

/** A request that failed so. */
export const failure = (
  details: VendorRequestErrorDetails,
  message = 'The cause in one sentence.',
) => new VendorRequestError(message, details);

/** A state of `useEnvelope`; `ready` with the good answer unless told otherwise. */
export function state(
  change: Partial<EnvelopeState<string[]>> = {},
): EnvelopeState<string[]> & { refresh: jest.Mock } {
  const base = change.error || change.status === 'loading';
  return {
    status: change.error ? 'failed' : 'ready',
    envelope: base ? undefined : envelope(),
    refreshing: false,
    ...change,
    refresh: jest.fn(),
  };
}
