/** What has become of a pod. */
export type PodState =
  | 'running'
  | 'starting'
  | 'crash-loop'
  | 'image-pull'
  | 'unschedulable'
  | 'succeeded'
  | 'failed';

/** One pod. Times in seconds before the start. */
export interface PodPlan {
  state: PodState;
  age: number;
  /** How often each of its containers started anew; 0 unless told. */
  restarts?: number;
  /** When the last of them was. */
  restarted?: number;
  /** Whether it runs the version before. */
  previous?: boolean;
}

/** What only Kubernetes knows about a workload of the demo company. */
export interface WorkloadPlan {
  /** Seconds since it was made. */
  age: number;
  /** Seconds since the version that it wants was wanted. */
  deployed: number;
  pods: readonly PodPlan[];
  /** Tag of the images before the last deployment. */
  previousTag: string;
  /** Whether pods of the version before go before new ones come; they overlap unless told. */
  recreate?: boolean;
  /** Limits of the autoscaler, and use of CPU in percent of what was requested. */
  autoscaler?: { min: number; max: number; target: number; current: number };
}
