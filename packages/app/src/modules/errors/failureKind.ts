/** What an error means for the person: not allowed, code that could not be loaded (after an update of the portal, or without a connection), or anything else. */
export type FailureKind = 'notAllowed' | 'notLoaded' | 'other';

/** Tells the kinds apart by the names that Backstage and the bundler give to their errors. */
export function failureKind(error: Error): FailureKind {
  if (error.name === 'NotAllowedError') {
    return 'notAllowed';
  }
  return error.name === 'ChunkLoadError' ? 'notLoaded' : 'other';
}
