export {
  securityInsightsApiRef,
  type SecurityInsightsApi,
} from './SecurityInsightsApi';
export { SecurityInsightsClient } from './SecurityInsightsClient';
