export {
  alertStates,
  alertTypes,
  type Alert,
  type AlertState,
  type AlertType,
} from './Alert';
export {
  alertSorts,
  type AlertList,
  type AlertQuery,
  type IncompleteAlerts,
  type MissingAlerts,
} from './AlertList';
export {
  dismissalReasons,
  MAX_COMMENT_LENGTH,
  type DismissalRequest,
  type ReopeningRequest,
} from './Dismissal';
export type { DismissalState, SecuritySummary } from './SecuritySummary';
export type {
  AlertRepository,
  AlertSource,
  AlertSourceState,
} from './AlertSource';
