import type { FetchError } from './FetchError';

// What else the stock plugin asks for that has a dot in its group. No custom resource can do without one.
const DOTTED_BUILT_IN = 'networking.k8s.io';

/** What the answer has lists of that are not built in. */
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'customresources',
  'podstatus',
]);

const splitResource = (resource: string) => {
  const [plural, ...group] = resource.split('.');
  return { plural, group: group.join('.') };
};

/** Whether an error is a 404. */
export function isNotFound({ errorType, statusCode, code }: FetchError) {
  return (
    errorType === 'NOT_FOUND' || statusCode === 404 || code === 'NOT_FOUND'
  );
}

/**
 * Whether a resource comes with Kubernetes itself. The others, custom resources and metrics, are missing in many clusters.
 *
 * @param resource - as a ClusterRole names it, for example `deployments.apps`.
 */
export function isBuiltIn(resource: string): boolean {
  const { group } = splitResource(resource);
  return !group.includes('.') || group === DOTTED_BUILT_IN;
}

/**
 * Whether what is at the address of a cluster is no API server: each built-in list is not found, and so are those of the
 * core group, which every version has.
 *
 * @param notFound - built-in resources that were not found.
 * @param types - types of all lists in the answer, those included that failed.
 */
export function isWrongAddress(
  notFound: readonly string[],
  types: readonly string[],
): boolean {
  const missing = new Set(
    notFound.map(resource => splitResource(resource).plural),
  );
  return (
    notFound.some(resource => splitResource(resource).group === '') &&
    types.every(type => OTHER_TYPES.has(type) || missing.has(type))
  );
}
