export { forgetRefusals } from './collectAuth';
export {
  loadEvents,
  type EventsQuestion,
  type KubernetesEvent,
} from './loadEvents';
export {
  loadLog,
  LOG_LINES,
  type ContainerLog,
  type LogQuestion,
} from './loadLog';
export { loadOverview, type KubernetesApis } from './loadOverview';
