import { listOf } from '../objects';
import {
  problemKinds,
  type ClusterProblem,
  type ProblemKind,
} from './ClusterProblem';
import { fetchError, type FetchError } from './FetchError';
import { findKind } from './findKind';
import { isBuiltIn, isNotFound, isWrongAddress } from './notFound';
import { readResource } from './readResource';

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

/** Problems that one resource may have and the next one not, however many have them. */
const ofSomeResources: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'failed',
  'notServed',
]);

interface FoundError extends FetchError {
  kind: ProblemKind;
  resource?: string;
  isMinor: boolean;
}

function judgeErrors(
  errors: readonly FetchError[],
  types: readonly string[],
): FoundError[] {
  const read = errors
    .map(error => ({
      ...error,
      resource: error.resourcePath
        ? readResource(error.resourcePath)
        : undefined,
    }))
    .filter(
      error =>
        !isNotFound(error) || !error.resource || isBuiltIn(error.resource),
    );
  const address = isWrongAddress(
    read.flatMap(error => (isNotFound(error) && error.resource) || []),
    types,
  );
  const kindOf = (error: (typeof read)[number]): ProblemKind => {
    if (!isNotFound(error) || !error.resource) {
      return findKind(error);
    }
    return address ? 'address' : 'notServed';
  };
  const found = read.map(error => ({
    ...error,
    kind: kindOf(error),
    isOther:
      error.resource !== undefined && !workloadResources.has(error.resource),
  }));
  return found.map(({ isOther, ...error }) => ({
    ...error,
    isMinor:
      isOther &&
      error.kind !== 'address' &&
      (ofSomeResources.has(error.kind) ||
        // What all lists have is one problem, not one more for each of them.
        found.every(each => each.isOther || each.kind !== error.kind)),
  }));
}

/** The resources that errors are about, each once; none where one of the errors is about all. */
function findConcerned(errors: readonly FoundError[]): string[] {
  const resources = errors.flatMap(({ resource }) => resource ?? []);
  return resources.length < errors.length
    ? []
    : [...new Set(resources)].sort((a, b) => a.localeCompare(b, 'en-US'));
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
 * Reads `errors` of the answer for a cluster, one problem for each kind; minor ones apart, and last. That a custom
 * resource or the metrics API is not installed (404) is none: no cluster has all of them.
 *
 * @param types - types of all lists in the answer, those included that failed.
 */
export function readProblems(
  errors: unknown,
  types: readonly string[] = [],
): ClusterProblem[] {
  const found = judgeErrors(listOf(fetchError).parse(errors), types);

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
          resources: findConcerned(some),
          statusCode: some.find(({ statusCode }) => statusCode)?.statusCode,
          messages: [
            ...new Set(
              some.flatMap(({ code, message }) =>
                code === 'BAD_RESPONSE' && message ? [message] : [],
              ),
            ),
          ],
          // Where one part has no older answer, the whole has none.
          asOf: some.every(({ asOf }) => asOf)
            ? findOldest(some.map(({ asOf }) => asOf))
            : undefined,
        },
      ];
    }),
  );
}
