/** One file that takes part in a documentation build. */
export interface SourceFile {
  /** Real path on this machine. */
  source: string;
  /** Where it goes in the temporary copy; relative, with forward slashes. */
  target: string;
  bytes: number;
  /** Time of last change, milliseconds since 1970. */
  changedAt: number;
}
