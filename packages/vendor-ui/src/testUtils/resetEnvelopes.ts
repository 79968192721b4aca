import { envelopeStore } from '../envelope/EnvelopeStore';
import { forgetPendingSearch } from '../url/pendingSearch';

/**
 * Forgets what `useEnvelope` remembers for the page, and changes of the URL that `useUrlState` still waits for. Call it
 * after each test that uses one of them: routers of tests all begin with the same key.
 */
export function resetEnvelopes(): void {
  envelopeStore.clear();
  forgetPendingSearch();
}
