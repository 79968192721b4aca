/** The right to trigger a run of one stack, until it is given back or ends. */
export interface RunClaim {
  /** The run was started: nobody else may trigger for `ms` more milliseconds, and is told of the run. */
  keep(ms: number, runId: string | null): Promise<void>;
  /** Nothing was started: the next one may go on. */
  release(): Promise<void>;
}

/** Lets one caller at a time trigger a run of a stack, across all replicas that share the storage. */
export interface RunClaims {
  /**
   * Asks for the right, which ends after `ms` milliseconds if nothing else happens.
   *
   * @returns the claim, or the run that somebody else has just started, null while it is not known
   */
  claim(
    stackId: string,
    ms: number,
  ): Promise<{ claim: RunClaim } | { takenBy: { runId: string | null } }>;
}
