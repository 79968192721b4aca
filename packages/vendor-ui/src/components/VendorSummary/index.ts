export { VendorSummary } from './VendorSummary';
