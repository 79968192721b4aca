export { isSecurityInsightsAvailable } from '@internal/plugin-security-insights-common';
export { securityInsightsApiRef, type SecurityInsightsApi } from './api';
export { EntitySecurityInsightsCard } from './EntitySecurityInsightsCard';
export { EntitySecurityInsightsContent } from './EntitySecurityInsightsContent';
export {
  securityInsightsPlugin,
  securityInsightsPlugin as default,
} from './plugin';
export { securityInsightsTranslationRef } from './translation';
