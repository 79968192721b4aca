export {
  findQuestion,
  NAMESPACE_ANNOTATION,
  toKubectl,
  type ClusterQuestion,
} from './findQuestion';
export {
  isComplete,
  isKnown,
  type ClusterAnswer,
  type KubernetesOverview,
} from './KubernetesOverview';
export { readOverview } from './readOverview';
