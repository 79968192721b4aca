import type {
  KubernetesErrorTypes,
  KubernetesFetchError,
} from '@backstage/plugin-kubernetes-common';
import type { VendorErrorCode } from '@internal/vendor-common';

/** An error of the stock plugin, and what our page can say beyond it. */
export type PortalFetchError = KubernetesFetchError & {
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

/** The failure of one list in the shape of the stock plugin: with the status and path, or else with the message. */
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
      ? { errorType: 'FETCH_ERROR', message }
      : { errorType: errorType(status), statusCode: status, resourcePath }),
    code,
    ...(asOf && { asOf }),
  };
}

/** Failures that say something about the cluster or the question, and would be the same for every list. */
const OF_THE_CLUSTER: ReadonlySet<VendorErrorCode | undefined> = new Set([
  'CREDENTIALS_REJECTED',
  'UNREACHABLE',
  'TIMEOUT',
  'RATE_LIMITED',
  'REQUEST_REJECTED',
  'NOT_CONFIGURED',
] as const);

/** One error instead of twenty where they say the same, with the age of the oldest objects. */
export function mergeErrors(
  errors: readonly PortalFetchError[],
): PortalFetchError[] {
  const merged: PortalFetchError[] = [];
  for (const error of errors) {
    const same = OF_THE_CLUSTER.has(error.code)
      ? merged.findIndex(each => each.code === error.code)
      : -1;
    if (same < 0) {
      merged.push(error);
      continue;
    }
    const [oldest] = [merged[same].asOf, error.asOf]
      .filter(asOf => asOf !== undefined)
      .sort();
    merged[same] = { ...merged[same], ...(oldest && { asOf: oldest }) };
  }
  return merged;
}
