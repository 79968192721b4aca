export type { Commit } from './Commit';
export { stateGroups, type StateGroup } from './stateGroups';
export {
  runTypes,
  type Run,
  type RunDetail,
  type RunList,
  type RunStep,
  type RunType,
  type TriggerAnswer,
  type TriggerRequest,
} from './Run';
export type {
  BlockingRun,
  Capabilities,
  EntityStack,
  EntityStacks,
  GroupCounts,
  Stack,
  StackList,
  TriggerObstacle,
} from './Stack';
export type { StackQuery, StackSort } from './queries';
