export { fetchEnvelope } from './fetchEnvelope';
export {
  VendorRequestError,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './VendorRequestError';
