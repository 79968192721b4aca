import type { VendorErrorCode } from '@internal/vendor-common';
import type { PortalFetchError } from './ListFailure';

/** How one list of a pass over a cluster went. */
export interface ListResult {
  error?: PortalFetchError;
  /** Of an API that the cluster may lack, for which another server may answer. */
  optional: boolean;
}

type Codes = ReadonlySet<VendorErrorCode | undefined>;

/** Failures of the portal's account or of the question, which mean the same whichever list they come from. */
const OF_EVERY_LIST: Codes = new Set([
  'CREDENTIALS_REJECTED',
  'RATE_LIMITED',
  'REQUEST_REJECTED',
  'NOT_CONFIGURED',
] as const);

/** Failures of the cluster when all its lists have them. */
const OF_THE_CONNECTION: Codes = new Set(['UNREACHABLE', 'TIMEOUT'] as const);

/** The first one, with the age of the oldest objects, if there are objects of every list. */
function mergeSame(same: readonly PortalFetchError[]): PortalFetchError {
  const [{ asOf, ...first }] = same;
  const ages = same.flatMap(each => each.asOf ?? []).sort();
  return { ...first, ...(ages.length === same.length && { asOf: ages[0] }) };
}

function withoutPath({
  resourcePath,
  ...error
}: PortalFetchError): PortalFetchError {
  return error;
}

/** Leaves one error for each code that `merge` knows, where the first of them is. */
function mergeByCode(
  errors: readonly PortalFetchError[],
  merge: (same: readonly PortalFetchError[]) => PortalFetchError | undefined,
): PortalFetchError[] {
  return errors.flatMap(error => {
    const same = errors.filter(({ code }) => code === error.code);
    const merged = merge(same);
    if (!merged) {
      return error;
    }
    return same[0] === error ? merged : [];
  });
}

/**
 * The errors of a pass over a cluster: one instead of twenty where it is the cluster that fails, and not one of its lists.
 * That one names no list. Optional lists never make the cluster fail, but are not repeated beside it.
 */
export function mergeErrors(lists: readonly ListResult[]): PortalFetchError[] {
  const needed = lists.filter(({ optional }) => !optional);
  return mergeByCode(
    lists.flatMap(({ error }) => error ?? []),
    same => {
      const [{ code }] = same;
      const failed = needed.filter(({ error }) => error?.code === code).length;
      const ofCluster =
        (OF_EVERY_LIST.has(code) && failed > 0) ||
        (OF_THE_CONNECTION.has(code) && failed > 0 && failed === needed.length);
      return ofCluster ? withoutPath(mergeSame(same)) : undefined;
    },
  );
}

/** The errors of lists of one type in several namespaces: one where they say the same, with the path of the first. */
export function mergeErrorsOfType(
  errors: readonly PortalFetchError[],
): PortalFetchError[] {
  return mergeByCode(errors, same => {
    const [{ code }] = same;
    return OF_EVERY_LIST.has(code) || OF_THE_CONNECTION.has(code)
      ? mergeSame(same)
      : undefined;
  });
}
