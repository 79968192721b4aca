import type { VendorError } from '@internal/vendor-client';
import { spaceliftError } from '../graphql/spaceliftError';

/** A stack that does not exist, that Spacelift does not show to the key, or that is outside of the operator's fence. */
export function notShown(stackId: string): VendorError {
  return spaceliftError(
    'NOT_FOUND',
    `There is no stack ${stackId}, or it is not visible to the portal's API key. Check its id, or ask the people who run this portal.`,
  );
}
