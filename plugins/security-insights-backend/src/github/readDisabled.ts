import type { VendorResponse } from '@internal/vendor-client';
import { readMessage } from './readMessage';

const NEVER_ANALYSED = /no analysis found/i;
const DISABLED =
  /must be enabled|not enabled|(?:is|are|been) disabled|not available for archived/i;

/** Whether GitHub refuses because a feature is not enabled for the repository, or has never run there. */
export function isDisabled(response: VendorResponse): boolean {
  return readDisabled(response) !== undefined;
}

/** The same, and which of the two it is. */
export function readDisabled(
  response: VendorResponse,
): 'disabled' | 'never-analysed' | undefined {
  if (response.status !== 403 && response.status !== 404) {
    return undefined;
  }
  const message = readMessage(response);
  if (NEVER_ANALYSED.test(message)) {
    return 'never-analysed';
  }
  return DISABLED.test(message) ? 'disabled' : undefined;
}
