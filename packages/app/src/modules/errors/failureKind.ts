/** What an error means for the person: not allowed, an old page after an update of the portal, or anything else. */
export type FailureKind = 'notAllowed' | 'outdated' | 'other';

/** Tells the kinds apart by the names that Backstage and the bundler give to their errors. */
export function failureKind(error: Error): FailureKind {
  if (error.name === 'NotAllowedError') {
    return 'notAllowed';
  }
  return error.name === 'ChunkLoadError' ? 'outdated' : 'other';
}
