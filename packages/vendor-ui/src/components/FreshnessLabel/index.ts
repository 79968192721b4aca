export { FreshnessLabel, type FreshnessLabelProps } from './FreshnessLabel';
