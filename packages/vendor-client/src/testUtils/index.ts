export { createAsker, type AskerOptions } from './createAsker';
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
export { createTestPermissions, type Allows } from './createTestPermissions';
export type { FaultPlan } from './FaultPlan';
export { ManualClock, type ManualClockOptions } from './ManualClock';
export { provideService } from './provideService';
export {
  startFaultServer,
  type FaultServer,
  type ReceivedRequest,
} from './startFaultServer';
export { useSimulator, type RunningSimulator } from './useSimulator';
