export {
  problemKinds,
  readProblems,
  type ClusterProblem,
  type ProblemKind,
} from './readProblems';
export { readResource } from './readResource';
