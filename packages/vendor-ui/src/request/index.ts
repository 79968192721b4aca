export { fetchEnvelope } from './fetchEnvelope';
export { isOutcomeUnknown } from './isOutcomeUnknown';
export { readRequestError } from './readRequestError';
export { sendChange } from './sendChange';
export {
  VendorRequestError,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './VendorRequestError';
