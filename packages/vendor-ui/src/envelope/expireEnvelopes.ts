import { envelopeStore } from './EnvelopeStore';

/**
 * Says that something has changed, so that the answers of `useEnvelope` below a key are out of date: what is on screen is
 * asked for again at once, the rest when it is shown again.
 *
 * @param prefix - start of the keys.
 */
export function expireEnvelopes(prefix: string): void {
  envelopeStore.expire(prefix);
}
