export { benchSecurityInsights } from './benchSecurityInsights';
