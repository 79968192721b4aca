import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  VendorError,
  type VendorClient,
  type VendorReadRequest,
  type VendorResponse,
} from '@internal/vendor-client';
import { operatorHint } from './operatorHint';

const forOperators: readonly string[] = [
  'CREDENTIALS_REJECTED',
  'FORBIDDEN_BY_VENDOR',
];

// Single scans count as one, so that there are only a handful of them.
function routeOf({ path }: VendorReadRequest): string {
  return path.replace(/\/results\/.*$/, '/results');
}

/**
 * Reads through a client, and tells operators in the log which key to check when the cause is one that they can mend.
 * People only read that they should ask them. A cause is logged once per route, until that route is answered again.
 */
export function createGuardedRead(
  logger: LoggerService,
  client: Pick<VendorClient, 'read'>,
): (request: VendorReadRequest) => Promise<VendorResponse> {
  // A refused token concerns every route, so that it is one cause for all of them.
  let tokenRefused = false;
  const refusedRoutes = new Set<string>();

  function isNews({ code }: VendorError, route: string): boolean {
    if (code === 'CREDENTIALS_REJECTED') {
      const news = !tokenRefused;
      tokenRefused = true;
      return news;
    }
    const news = !refusedRoutes.has(route);
    refusedRoutes.add(route);
    return news;
  }

  return async request => {
    const route = routeOf(request);
    try {
      const response = await client.read(request);
      tokenRefused = false;
      refusedRoutes.delete(route);
      return response;
    } catch (error) {
      if (
        error instanceof VendorError &&
        forOperators.includes(error.code) &&
        isNews(error, route)
      ) {
        logger.warn(`Sysdig: ${operatorHint(error.code)}`, {
          code: error.code,
          path: route,
        });
      }
      throw error;
    }
  };
}
