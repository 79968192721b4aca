export {
  CLUSTER_ANNOTATION,
  findQuestion,
  NAMESPACE_ANNOTATION,
  toKubectl,
  type ClusterQuestion,
} from './findQuestion';
export {
  findIncomplete,
  isComplete,
  isKnown,
  lacksKinds,
  type ClusterAnswer,
  type KnownCluster,
  type KubernetesOverview,
} from './KubernetesOverview';
export { readOverview } from './readOverview';
