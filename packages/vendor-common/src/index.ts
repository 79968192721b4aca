export type { Envelope } from './Envelope';
export {
  isVendorErrorCode,
  vendorErrorStatus,
  type VendorErrorCode,
} from './VendorErrorCode';
export type { VendorErrorBody, VendorFailure } from './VendorFailure';
export {
  compareSeverityCounts,
  severities,
  sumSeverityCounts,
  toSeverity,
  type Severity,
  type SeverityCounts,
} from './severity';
