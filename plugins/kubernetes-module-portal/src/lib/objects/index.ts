export type { AutoscalerObject, MetricObject } from './autoscalerObject';
export type { CronJobObject, JobObject } from './batchObjects';
export type {
  DaemonSetObject,
  DeploymentObject,
  ReplicaSetObject,
  StatefulSetObject,
} from './controllerObjects';
export { flag, listOf, number, part, text, type Condition } from './fields';
export type {
  KnativeRevisionObject,
  KnativeServiceObject,
} from './knativeObjects';
export { findOwner, type Metadata } from './metadata';
export type {
  ContainerSpec,
  ContainerStatus,
  PodObject,
  Termination,
} from './podObject';
export { readObjects, type KubernetesObjects } from './readObjects';
