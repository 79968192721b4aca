export { FreshnessLabel, type FreshnessLabelProps } from './FreshnessLabel';
export { freshnessOf } from './freshnessOf';
