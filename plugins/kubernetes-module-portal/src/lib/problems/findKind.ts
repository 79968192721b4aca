import { isVendorErrorCode } from '@internal/vendor-common';
import type { ProblemKind } from './ClusterProblem';
import type { FetchError } from './FetchError';

const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  NOT_CONFIGURED: 'notConfigured',
  CREDENTIALS_REJECTED: 'credentials',
  FORBIDDEN_BY_VENDOR: 'forbidden',
  TIMEOUT: 'timeout',
  UNREACHABLE: 'unreachable',
  REQUEST_REJECTED: 'rejected',
  RATE_LIMITED: 'rateLimited',
};

/** What an error means, whatever list it concerns; by our backend's code, or else as far as the stock one says. */
export function findKind(error: FetchError): ProblemKind {
  if (isVendorErrorCode(error.code)) {
    return kindOfCode[error.code] ?? 'failed';
  }
  switch (error.statusCode) {
    case 400:
      return 'rejected';
    case 401:
      return 'credentials';
    case 403:
      return 'forbidden';
    case 408:
    case 504:
      return 'timeout';
    case 429:
      return 'rateLimited';
    default:
  }
  if (error.errorType === 'UNAUTHORIZED_ERROR') {
    return 'credentials';
  }
  if (error.errorType === 'BAD_REQUEST') {
    return 'rejected';
  }
  if (error.errorType === 'FETCH_ERROR') {
    return /time?d?.?out|ETIMEDOUT/i.test(error.message ?? '')
      ? 'timeout'
      : 'unreachable';
  }
  return 'failed';
}
