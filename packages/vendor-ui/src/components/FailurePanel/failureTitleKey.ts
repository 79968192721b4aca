import { VendorRequestError } from '../../request';

/** Which title a failure gets. */
export function failureTitleKey(error: Error) {
  if (!(error instanceof VendorRequestError)) {
    return 'failure.title';
  }
  if (error.status === 0) {
    return 'failure.portalTitle';
  }
  switch (error.code) {
    case 'NOT_FOUND':
      return 'failure.notFoundTitle';
    case 'REQUEST_REJECTED':
      return 'failure.rejectedTitle';
    case 'RATE_LIMITED':
      return 'failure.rateLimitedTitle';
    default:
      return 'failure.title';
  }
}
