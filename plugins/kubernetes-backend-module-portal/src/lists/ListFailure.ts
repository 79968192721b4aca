import type {
  KubernetesErrorTypes,
  KubernetesFetchError,
} from '@backstage/plugin-kubernetes-common';
import type { VendorErrorCode } from '@internal/vendor-common';

/**
 * An error of the stock plugin, and what our page can say beyond it. As there, `statusCode` is an HTTP status of 400 or
 * more, and the type is FETCH_ERROR where there is none.
 */
export type PortalFetchError = KubernetesFetchError & {
  /** Plain sentences for people, without anything that the cluster wrote. */
  message: string;
  /** Path of the list that it concerns. Absent: it concerns everything that was asked of the cluster. */
  resourcePath?: string;
  /** Why, in the words of all vendors. */
  code?: VendorErrorCode;
  /** ISO 8601. The objects beside the error are the last good ones, of this time. Absent: there are none. */
  asOf?: string;
};

/** Why a list is missing or old. */
export interface ListFailure {
  code: VendorErrorCode;
  /** Plain sentences for people. */
  message: string;
  vendorStatus?: number;
}

const STATUS_BY_CODE: Partial<Record<VendorErrorCode, number>> = {
  CREDENTIALS_REJECTED: 401,
  FORBIDDEN_BY_VENDOR: 403,
  NOT_FOUND: 404,
};

function errorType(status: number): KubernetesErrorTypes {
  switch (status) {
    case 400:
      return 'BAD_REQUEST';
    case 401:
      return 'UNAUTHORIZED_ERROR';
    case 404:
      return 'NOT_FOUND';
    case 500:
      return 'SYSTEM_ERROR';
    default:
      return 'UNKNOWN_ERROR';
  }
}

/**
 * The failure of one list in the shape of the stock plugin.
 *
 * @param resourcePath - empty for a list that no path can name
 */
export function toFetchError(
  { code, message, vendorStatus }: ListFailure,
  resourcePath: string,
  asOf?: string,
): PortalFetchError {
  // A redirect and a garbled 200 are failures of the address or of a proxy in between, for which the status says nothing.
  const status =
    vendorStatus !== undefined && vendorStatus < 400
      ? undefined
      : vendorStatus ?? STATUS_BY_CODE[code];
  return {
    ...(status === undefined
      ? { errorType: 'FETCH_ERROR' }
      : { errorType: errorType(status), statusCode: status }),
    message,
    ...(resourcePath && { resourcePath }),
    code,
    ...(asOf && { asOf }),
  };
}
