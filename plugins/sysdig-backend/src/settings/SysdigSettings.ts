/** How to reach Sysdig. */
export interface SysdigConnection {
  /** Base of the API, without a slash at the end. */
  endpoint: URL;
  /** Secret. */
  token: string;
}

/** The configuration below `sysdig`, with defaults filled in. */
export interface SysdigSettings {
  /** Absent when neither endpoint nor token is set: the plugin then answers "not configured". */
  connection?: SysdigConnection;
  /** Start of Sysdig's pages, when it does not follow from the endpoint. */
  backlink?: URL;
  /** Expression that every question is narrowed by. */
  scope?: string;
  allowCustomFilter: boolean;
  cache: {
    ttlMs: number;
    /** Lines of one report that are fetched at most. */
    maxItems: number;
  };
  /** Limit of one call to Sysdig. */
  timeoutMs: number;
}
