export { SecurityInsightsContent } from './SecurityInsightsContent';
