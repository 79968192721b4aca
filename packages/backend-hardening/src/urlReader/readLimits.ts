const MIB = 1024 * 1024;

/** How much one read may bring and how long it may take. */
export interface ReadLimit {
  /** Bytes, after decompression. */
  maxBytes: number;
  /** Milliseconds from the request to the last byte. */
  timeoutMs: number;
}

/** The limits of the two ways to read: one file, or many at once. */
export interface ReadLimits {
  /** `readUrl`, and each file that a search finds. */
  file: ReadLimit;
  /** `readTree`, as downloaded and as unpacked, and the looking for files of `search`. */
  tree: ReadLimit;
}

/**
 * What the portal reads. A catalog file is a page of text; twelve locations that never answer
 * would otherwise hold all slots of the catalog's processing for minutes.
 */
export const defaultReadLimits: ReadLimits = {
  file: { maxBytes: 5 * MIB, timeoutMs: 10_000 },
  tree: { maxBytes: 100 * MIB, timeoutMs: 60_000 },
};
