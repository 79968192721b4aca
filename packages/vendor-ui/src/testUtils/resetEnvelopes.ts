import { envelopeStore } from '../envelope/EnvelopeStore';

/** Forgets what `useEnvelope` remembers for the page; call it after each test that uses it. */
export function resetEnvelopes(): void {
  envelopeStore.clear();
}
