/** One setting that keeps sign-in from being safe, in words for an operator. */
export interface SettingProblem {
  /** Full configuration key. */
  key: string;
  /** What is wrong with it; never the value of a secret. */
  problem: string;
  /** What to do. */
  fix: string;
}
