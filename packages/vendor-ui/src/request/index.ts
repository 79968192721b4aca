export { fetchEnvelope } from './fetchEnvelope';
export { isOutcomeUnknown } from './isOutcomeUnknown';
export { readRequestError } from './readRequestError';
export { sendChange } from './sendChange';
export { useChange, type ChangeState, type SettledChange } from './useChange';
export {
  VendorRequestError,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './VendorRequestError';
