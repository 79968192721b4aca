/** One finding about a vendor's configuration. Never contains the value of a secret. */
export interface ConfigProblem {
  /** Full configuration key. */
  key: string;
  /** What is wrong, as a plain sentence. */
  problem: string;
  /** What to do about it, as a plain sentence. */
  fix: string;
  /** A `note` does not keep the portal from starting. Default: `problem`. */
  severity?: 'problem' | 'note';
}
