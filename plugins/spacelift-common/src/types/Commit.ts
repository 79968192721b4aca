/** A commit, as far as Spacelift tells. */
export interface Commit {
  hash: string;
  message: string | null;
  author: string | null;
  /** ISO 8601. */
  at: string | null;
  url: string | null;
}
