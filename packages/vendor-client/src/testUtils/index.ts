export {
  createRecordingLogger,
  type LogLine,
  type RecordingLogger,
} from './createRecordingLogger';
export { ManualClock, type ManualClockOptions } from './ManualClock';
