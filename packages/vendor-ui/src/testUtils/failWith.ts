import { VendorRequestError, type VendorRequestErrorDetails } from '../request';

/** A request of a client that fails, whatever is asked. */
export function failWith(
  message: string,
  details: VendorRequestErrorDetails,
): () => Promise<never> {
  return async () => {
    throw new VendorRequestError(message, details);
  };
}
