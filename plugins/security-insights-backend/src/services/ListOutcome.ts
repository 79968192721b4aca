import type {
  AlertState,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { toVendorFailure, VendorError } from '@internal/vendor-client';
import type { Envelope, VendorFailure } from '@internal/vendor-common';
import type { AlertPass } from '../github/AlertPass';
import { githubVendor } from '../github/githubVendor';
import type { Repository } from '../repositories/Repository';
import type { AlertStore } from './AlertStore';

/** What became of one list: an answer, a failure, or both when the answer is the last good one. */
export interface ListOutcome {
  type: AlertType;
  state: AlertState;
  envelope?: Envelope<AlertPass>;
  failure?: VendorFailure;
  /** What there is to throw, when there is no answer. */
  error?: VendorError;
}

/** Reads a list so that its failure does not take the others with it. */
export async function readOutcome(
  store: AlertStore,
  repository: Repository,
  type: AlertType,
  state: AlertState,
): Promise<ListOutcome> {
  try {
    const envelope = await store.read(repository, type, state);
    return { type, state, envelope, failure: envelope.failure };
  } catch (error) {
    if (!(error instanceof VendorError)) {
      throw error;
    }
    const failure = toVendorFailure(error, githubVendor);
    return { type, state, failure, error };
  }
}
