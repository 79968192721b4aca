export { fetchEnvelope } from './fetchEnvelope';
export { isOutcomeUnknown } from './isOutcomeUnknown';
export { sendChange } from './sendChange';
export {
  VendorRequestError,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './VendorRequestError';
