import type { Envelope } from '@internal/vendor-common';

const AGE_MS = 90_000;

/** A good answer of a backend, a minute and a half old unless told otherwise. */
export function envelopeOf<T>(
  data: T,
  fields: Partial<Envelope<T>> = {},
): Envelope<T> {
  return {
    data,
    asOf: new Date(Date.now() - AGE_MS).toISOString(),
    stale: false,
    truncated: false,
    ...fields,
  };
}
