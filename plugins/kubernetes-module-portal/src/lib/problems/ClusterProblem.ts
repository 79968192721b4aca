/** What can be wrong with the answer of a cluster, most serious first. */
export const problemKinds = [
  'notConfigured',
  'credentials',
  'address',
  'unreachable',
  'timeout',
  'forbidden',
  'rejected',
  'rateLimited',
  'failed',
  'notServed',
] as const;

/** What is wrong with the answer of a cluster. */
export type ProblemKind = (typeof problemKinds)[number];

/** One thing that is wrong with the answer of a cluster, and for which resources. */
export interface ClusterProblem {
  kind: ProblemKind;
  /** Resources as a ClusterRole names them; empty where all are concerned. */
  resources: readonly string[];
  statusCode?: number;
  /** Sentences of the backend about answers that cannot be used, each once. */
  messages: readonly string[];
  /** ISO 8601: what is shown instead is from then. Left out: nothing is. */
  asOf?: string;
  /** Workloads are known all the same: it concerns only what they are not made of, such as metrics or ConfigMaps. */
  isMinor: boolean;
}
