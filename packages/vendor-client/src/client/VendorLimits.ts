/** How far a client goes. */
export interface VendorLimits {
  /** One attempt, body included. Default 10 000 ms. */
  timeoutMs: number;
  /** One call with its waits and retries. Default 30 000 ms. */
  overallTimeoutMs: number;
  /** Decompressed bytes of one answer. Default 10 MiB. */
  maxBytes: number;
  /** How often a read is repeated. Default 2, at most 2. */
  retries: number;
  /** Calls under way at the vendor at once. Default 8. */
  maxConcurrent: number;
  /** Calls that may wait for one of those. Default 1000. */
  maxQueued: number;
  /** Longest time that a vendor's Retry-After can silence us. Default one hour. */
  maxRetryAfterMs: number;
  /** Silence after a refusal for frequency without Retry-After. Default 30 000 ms. */
  rateLimitBackoffMs: number;
  /** Failed calls in a row after which the vendor is left alone. Default 5. */
  breakerFailures: number;
  /** For how long, until one call tries again. Default 30 000 ms. */
  breakerOpenMs: number;
}

/** The limits of a client that sets none. */
export const defaultVendorLimits: Readonly<VendorLimits> = {
  timeoutMs: 10_000,
  overallTimeoutMs: 30_000,
  maxBytes: 10 * 1024 * 1024,
  retries: 2,
  maxConcurrent: 8,
  maxQueued: 1000,
  maxRetryAfterMs: 3_600_000,
  rateLimitBackoffMs: 30_000,
  breakerFailures: 5,
  breakerOpenMs: 30_000,
};

/** The limits that are set, and the defaults for the others. A value of undefined counts as not set. */
export function completeLimits(
  limits: Partial<VendorLimits> = {},
): VendorLimits {
  const set = Object.entries(limits).filter(([, value]) => value !== undefined);
  return { ...defaultVendorLimits, ...Object.fromEntries(set) };
}
