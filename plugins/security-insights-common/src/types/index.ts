export {
  alertStates,
  alertTypes,
  type Alert,
  type AlertState,
  type AlertType,
} from './Alert';
export type { AlertList } from './AlertList';
export {
  dismissalReasons,
  type DismissalRequest,
  type ReopeningRequest,
} from './Dismissal';
export type { SecuritySummary } from './SecuritySummary';
export type {
  AlertRepository,
  AlertSource,
  AlertSourceState,
} from './AlertSource';
