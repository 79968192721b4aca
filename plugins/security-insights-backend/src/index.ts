export { securityInsightsPlugin as default } from './plugin';
export { findSecurityInsightsProblems } from './config';
export type {
  AlertChange,
  RepositoryAlerts,
  RepositorySummary,
  SecurityInsightsService,
  SecurityInsightsStatus,
} from './services/SecurityInsightsService';
export {
  securityInsightsClockServiceRef,
  securityInsightsServiceRef,
} from './services/securityInsightsServiceRef';
