import type { PodObject } from '../objects';
import type { RevisionState, ScalingMetric, Verdict } from '../state';

/** Kinds of workloads that have words of their own. Others are shown as the cluster calls them. */
export const workloadKinds = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Pod',
  'HorizontalPodAutoscaler',
  'KnativeService',
  'ReplicaSet',
] as const;

/** How a cluster is named. */
export interface ClusterName {
  name: string;
  title?: string;
}

/** An autoscaler, and what it does with its target. */
export interface Autoscaler {
  name: string;
  verdict: Verdict;
  min?: number;
  max?: number;
  current?: number;
  metrics: readonly ScalingMetric[];
}

/** One run of a CronJob. */
export interface JobRun {
  name: string;
  verdict: Verdict;
  /** ISO 8601. */
  startedAt?: string;
  finishedAt?: string;
}

/** A version of a Knative Service, with its share of the traffic in percent. */
export interface Revision {
  name: string;
  state: RevisionState;
  percent?: number;
}

/** Something that runs in a cluster, with everything that is known about it. */
export interface Workload extends Verdict {
  /** The same as long as the thing exists; fits into the URL. */
  id: string;
  /** Name of the cluster, and how people call it. */
  cluster: string;
  clusterTitle: string;
  kind: string;
  /** Empty for what is in no namespace. */
  namespace: string;
  name: string;
  /** Pods that are ready, or containers of a single pod; undefined when nobody says. */
  ready?: number;
  desired?: number;
  /** Restarts of the containers of all pods that exist; undefined without pods. */
  restarts?: number;
  /** ISO 8601. */
  createdAt?: string;
  images: readonly string[];
  pods: readonly PodObject[];
  autoscaler?: Autoscaler;
  /** Of a CronJob. */
  schedule?: string;
  lastScheduledAt?: string;
  lastSucceededAt?: string;
  runs?: readonly JobRun[];
  /** Of a Knative Service. */
  url?: string;
  revisions?: readonly Revision[];
}
