import type { VendorQuery } from '../url/buildVendorUrl';

/** What reads and writes have in common. */
export interface VendorRequest {
  /** Begins with "/" and is appended to the base URL; build it with `vendorPath` when it holds values. */
  path: string;
  /** Unencoded; encoded here. Never logged. */
  query?: VendorQuery;
  /** Sent as JSON. */
  body?: unknown;
  /** Added to the vendor's own headers, and stronger than those. */
  headers?: Readonly<Record<string, string>>;
  /** Limit of the decompressed answer in bytes, when it differs from the client's. */
  maxBytes?: number;
  /** Limit for one attempt in milliseconds, when it differs from the client's. */
  timeoutMs?: number;
  /** Ends the call; it then rejects with the signal's reason, which counts as no failure. */
  signal?: AbortSignal;
  /** Return a 304 instead of failing, for requests with `if-none-match`. */
  accept304?: boolean;
  /** Statuses to return, body included, instead of failing; for vendors whose error bodies tell states apart. */
  acceptStatus?: readonly number[];
}

/** A question that changes nothing, so that it may be repeated. POST is for GraphQL and search. */
export interface VendorReadRequest extends VendorRequest {
  /** Default GET. */
  method?: 'GET' | 'POST';
}

/** A change. Sent at most once. */
export interface VendorWriteRequest extends VendorRequest {
  /** Default POST. */
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
}
