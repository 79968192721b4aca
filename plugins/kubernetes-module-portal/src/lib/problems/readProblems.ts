import { isVendorErrorCode } from '@internal/vendor-common';
import { z } from 'zod';
import { listOf, number, text } from '../objects';
import { readResource } from './readResource';

/** What can be wrong with the answer of a cluster, most serious first. */
export const problemKinds = [
  'notConfigured',
  'credentials',
  'unreachable',
  'timeout',
  'forbidden',
  'rejected',
  'rateLimited',
  'failed',
] as const;

/** What is wrong with the answer of a cluster. */
export type ProblemKind = (typeof problemKinds)[number];

/** One thing that is wrong with the answer of a cluster, and for which resources. */
export interface ClusterProblem {
  kind: ProblemKind;
  /** Resources as a ClusterRole names them; empty where all are concerned. */
  resources: readonly string[];
  statusCode?: number;
  /** ISO 8601: what is shown instead is from then. Left out: nothing is. */
  asOf?: string;
  /** Workloads are known all the same: it concerns only what they are not made of, such as metrics or ConfigMaps. */
  isMinor: boolean;
}

/** What the workloads of this module are made of. */
const workloadResources: ReadonlySet<string> = new Set([
  'pods',
  'deployments.apps',
  'replicasets.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'jobs.batch',
  'cronjobs.batch',
  'horizontalpodautoscalers.autoscaling',
  'services.serving.knative.dev',
  'revisions.serving.knative.dev',
]);

/** Problems that one resource may have, and the next one not. */
const ofSomeResources: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'failed',
  'timeout',
]);

const fetchError = z.object({
  errorType: text,
  statusCode: number,
  resourcePath: text,
  message: text,
  asOf: text,
  code: text,
});

const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  NOT_CONFIGURED: 'notConfigured',
  CREDENTIALS_REJECTED: 'credentials',
  FORBIDDEN_BY_VENDOR: 'forbidden',
  TIMEOUT: 'timeout',
  UNREACHABLE: 'unreachable',
  REQUEST_REJECTED: 'rejected',
  RATE_LIMITED: 'rateLimited',
};

function findKind(error: z.output<typeof fetchError>): ProblemKind {
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

/** The oldest of some moments in ISO 8601. */
function findOldest(moments: readonly (string | undefined)[]) {
  return moments
    .flatMap(moment =>
      moment && !Number.isNaN(Date.parse(moment)) ? [moment] : [],
    )
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
}

/**
 * Reads `errors` of the answer for a cluster, one problem for each kind; minor ones apart, and last. That a resource is not installed (404) is none:
 * no cluster has all of them.
 */
export function readProblems(errors: unknown): ClusterProblem[] {
  const found = listOf(fetchError)
    .parse(errors)
    .filter(
      ({ errorType, statusCode, code }) =>
        errorType !== 'NOT_FOUND' && statusCode !== 404 && code !== 'NOT_FOUND',
    )
    .map(error => {
      const kind = findKind(error);
      const resource = error.resourcePath && readResource(error.resourcePath);
      return {
        ...error,
        kind,
        resource,
        isMinor:
          ofSomeResources.has(kind) &&
          Boolean(resource) &&
          !workloadResources.has(resource ?? ''),
      };
    });

  return [false, true].flatMap(isMinor =>
    problemKinds.flatMap((kind): ClusterProblem[] => {
      const some = found.filter(
        error => error.kind === kind && error.isMinor === isMinor,
      );
      if (some.length === 0) {
        return [];
      }
      return [
        {
          kind,
          isMinor,
          resources: [
            ...new Set(some.flatMap(({ resource }) => resource || [])),
          ].sort((a, b) => a.localeCompare(b, 'en-US')),
          statusCode: some.find(({ statusCode }) => statusCode)?.statusCode,
          // Where one part has no older answer, the whole has none.
          asOf: some.every(({ asOf }) => asOf)
            ? findOldest(some.map(({ asOf }) => asOf))
            : undefined,
        },
      ];
    }),
  );
}
