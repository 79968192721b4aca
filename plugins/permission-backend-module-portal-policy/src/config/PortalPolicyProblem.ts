/** One thing that is wrong in the configuration of the policy. */
export interface PortalPolicyProblem {
  /** Full configuration key, for example `portalPolicy.admins[0]`. */
  key: string;
  /** What is wrong, as one plain sentence. */
  problem: string;
  /** What to write instead. */
  fix: string;
}
