export {
  problemKinds,
  type ClusterProblem,
  type ProblemKind,
} from './ClusterProblem';
export { readProblems } from './readProblems';
export { readResource } from './readResource';
