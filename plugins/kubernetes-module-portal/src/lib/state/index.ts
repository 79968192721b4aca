export {
  findMetrics,
  judgeAutoscaler,
  type ScalingMetric,
} from './judgeAutoscaler';
export { isOver, judgeCronJob, judgeJob, sortJobs } from './judgeJobs';
export {
  judgeKnativeService,
  judgeRevision,
  type RevisionState,
} from './judgeKnativeService';
export { judgeContainers, judgePod, type JudgedContainer } from './judgePod';
export {
  findCurrentPods,
  judgeDeployment,
  judgePods,
  judgeReplicaSet,
} from './judgeReplicas';

export { judgeDaemonSet, judgeStatefulSet } from './judgeSets';
export {
  causeCodes,
  findWorstVerdict,
  verdict,
  type Cause,
  type CauseCode,
  type Verdict,
} from './Verdict';
export {
  attentionStates,
  compareStates,
  failingStates,
  workloadStates,
  type WorkloadState,
} from './WorkloadState';
