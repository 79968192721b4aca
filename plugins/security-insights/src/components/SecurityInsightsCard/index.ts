export { SecurityInsightsCard } from './SecurityInsightsCard';
