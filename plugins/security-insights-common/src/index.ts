export {
  hasProjectSlug,
  isSecurityInsightsAvailable,
  parseProjectSlug,
  PROJECT_SLUG_ANNOTATION,
  type ProjectSlug,
} from './projectSlug';
export {
  securityInsightsAlertDismissPermission,
  securityInsightsAlertsReadPermission,
  securityInsightsPermissions,
  securityInsightsStatusReadPermission,
} from './permissions';
export * from './types';
