import type { VendorError } from '@internal/vendor-client';
import { spaceliftError } from '../graphql/spaceliftError';

/** A stack that an entity's annotations do not mean. */
export function notNamed(stackId: string, entityRef: string): VendorError {
  return spaceliftError(
    'NOT_FOUND',
    `The annotations of ${entityRef} do not name the stack ${stackId}, or it is not visible to the portal's API key.`,
  );
}

/** A stack that does not exist, that Spacelift does not show to the key, or that is outside of the operator's fence. */
export function notShown(stackId: string): VendorError {
  return spaceliftError(
    'NOT_FOUND',
    `There is no stack ${stackId}, or it is not visible to the portal's API key. Check its id, or ask the people who run this portal.`,
  );
}
