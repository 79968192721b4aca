import type { VendorFailure } from './VendorFailure';

/** How our backends answer: the data, and how far it can be trusted. */
export interface Envelope<T> {
  data: T;
  /** ISO 8601, when the vendor gave this answer. */
  asOf: string;
  /** True when the vendor failed since, so that this is the last good answer. */
  stale: boolean;
  /** True when there is more at the vendor than was fetched. */
  truncated: boolean;
  /** Why the answer is stale; present exactly when it is. */
  failure?: VendorFailure;
}
