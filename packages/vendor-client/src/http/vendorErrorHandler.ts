import type { LoggerService } from '@backstage/backend-plugin-api';
import type { VendorErrorBody } from '@internal/vendor-common';
import type { ErrorRequestHandler } from 'express';
import { VendorError } from '../errors/VendorError';
import type { VendorIdentity } from '../VendorIdentity';

function toBody(error: VendorError): VendorErrorBody {
  const { name, message, code, vendor, retryAfterSeconds, uncertain } = error;
  return {
    error: { name, message },
    code,
    vendor,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(uncertain && { uncertain }),
  };
}

/**
 * Last handler of a vendor's router: answers a `VendorError` with its status, a `VendorErrorBody`, and `Retry-After` when
 * known. Leaves every other error to Backstage. Logs at debug only, because the client has reported the failure.
 */
export function vendorErrorHandler(options: {
  vendor: VendorIdentity;
  logger: LoggerService;
}): ErrorRequestHandler {
  const { vendor, logger } = options;
  return (error: unknown, _request, response, next) => {
    if (!(error instanceof VendorError) || response.headersSent) {
      next(error);
      return;
    }
    logger.debug(`Answered ${error.status} for ${vendor.title}`, {
      vendor: error.vendor,
      code: error.code,
    });
    if (error.retryAfterSeconds !== undefined) {
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    }
    response.setHeader('Cache-Control', 'no-store');
    response.status(error.status).json(toBody(error));
  };
}
