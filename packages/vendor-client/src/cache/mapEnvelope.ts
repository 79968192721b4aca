import type { Envelope } from '@internal/vendor-common';

/** The same envelope around other data. */
export function mapEnvelope<T, R>(
  envelope: Envelope<T>,
  fn: (data: T) => R,
): Envelope<R> {
  return { ...envelope, data: fn(envelope.data) };
}
