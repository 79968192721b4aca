/** `securityInsights` of the configuration, complete. Times in milliseconds. */
export interface SecurityInsightsSettings {
  cacheTtlMs: number;
  requestTimeoutMs: number;
  /** Pages of 100 alerts that are read of one list at most. */
  maxPages: number;
  dismissal: {
    enabled: boolean;
    /** Only through entities that come from the repository they name, or from a file of the operator. */
    sameRepositoryOnly: boolean;
  };
}
