import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  VendorError,
  type VendorClient,
  type VendorReadRequest,
  type VendorResponse,
} from '@internal/vendor-client';
import type { VendorErrorCode } from '@internal/vendor-common';
import { operatorHint } from './operatorHint';

/**
 * Reads through a client, and tells operators in the log which key to check when the cause is one that they can mend.
 * People only read that they should ask them. Each cause is logged once until a question is answered again.
 */
export function createGuardedRead(
  logger: LoggerService,
  client: VendorClient,
): (request: VendorReadRequest) => Promise<VendorResponse> {
  const logged = new Set<VendorErrorCode>();
  const forOperators: ReadonlySet<VendorErrorCode> = new Set([
    'CREDENTIALS_REJECTED',
    'FORBIDDEN_BY_VENDOR',
  ]);
  return async request => {
    try {
      const response = await client.read(request);
      logged.clear();
      return response;
    } catch (error) {
      if (
        error instanceof VendorError &&
        forOperators.has(error.code) &&
        !logged.has(error.code)
      ) {
        logged.add(error.code);
        logger.warn(`Sysdig: ${operatorHint(error.code)}`, {
          code: error.code,
        });
      }
      throw error;
    }
  };
}
