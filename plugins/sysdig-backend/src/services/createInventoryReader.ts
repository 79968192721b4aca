import {
  VendorError,
  type VendorReadRequest,
  type VendorResponse,
} from '@internal/vendor-client';

/** Asks Sysdig. */
export type Read = (request: VendorReadRequest) => Promise<VendorResponse>;

const DOCUMENTED = '/secure/inventory/v1/resources';
// What Sysdig's own plugin asks, and all that older installations have.
const OLDER = '/api/cspm/v1/inventory/resources';

/**
 * Reads pages of the inventory from the documented path, or from the older one where the first is answered with 404,
 * and stays with the path that worked last.
 */
export function createInventoryReader(
  read: Read,
): (query: NonNullable<VendorReadRequest['query']>) => Promise<VendorResponse> {
  let preferred = DOCUMENTED;
  return async query => {
    const path = preferred;
    try {
      return await read({ path, query });
    } catch (error) {
      if (!(error instanceof VendorError) || error.code !== 'NOT_FOUND') {
        throw error;
      }
    }
    const other = path === DOCUMENTED ? OLDER : DOCUMENTED;
    const answer = await read({ path: other, query });
    preferred = other;
    return answer;
  };
}
