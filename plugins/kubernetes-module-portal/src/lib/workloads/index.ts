export { countRestarts, isReady } from './countPods';
export { compareWorkloads, findWorkloads } from './findWorkloads';
export {
  workloadKinds,
  type Autoscaler,
  type ClusterName,
  type JobRun,
  type Revision,
  type Workload,
} from './Workload';
