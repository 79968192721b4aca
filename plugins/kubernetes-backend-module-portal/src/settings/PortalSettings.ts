import type { ProxyRule } from '../guards/ProxyRule';

/** Where the credential of a cluster comes from. */
export type TokenSource =
  /** Secret. */
  | { value: string }
  /** Path of a file that may change at any time, such as the one that Kubernetes gives a pod. */
  | { file: string };

/** The one cluster that `kubernetes.portal.cluster` describes. */
export interface OwnCluster {
  name: string;
  /** Base of the API, with its path. */
  url: URL;
  token: TokenSource;
  /** Certificate authorities in PEM, encoded as base64. Absent: those that Node trusts. */
  caData?: string;
  /** File with certificate authorities in PEM. */
  caFile?: string;
  /** Whether services, revisions and routes of Knative Serving are asked for. */
  knativeServing: boolean;
  /** Whether CPU and memory of pods are asked for. */
  metrics: boolean;
}

/** The configuration below `kubernetes.portal`, with defaults filled in. */
export interface PortalSettings {
  /** Absent when its keys are not set. */
  cluster?: OwnCluster;
  /** For how long a list of objects is used again. */
  cacheTtlMs: number;
  /** Limit of one request to a cluster. */
  requestTimeoutMs: number;
  /** How long the last good list of a cluster is shown while it fails. */
  staleForMs: number;
  /** What passes the proxy, beside nothing else. */
  proxyRules: readonly ProxyRule[];
}
