export {
  createRecordingAuditor,
  type AuditedEvent,
  type RecordingAuditor,
} from './createRecordingAuditor';
export {
  createRecordingLogger,
  type LogLine,
  type RecordingLogger,
} from './createRecordingLogger';
export type { FaultPlan } from './FaultPlan';
export { ManualClock, type ManualClockOptions } from './ManualClock';
export {
  startFaultServer,
  type FaultServer,
  type ReceivedRequest,
} from './startFaultServer';
