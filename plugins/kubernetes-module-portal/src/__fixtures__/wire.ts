/** An object as the API server writes it. */
export type Wire = Record<string, unknown>;

/** The moment that the fixtures are from, in milliseconds since 1970. */
export const NOW = Date.now();

/** A moment before that, as Kubernetes writes it. */
export const minutesAgo = (minutes: number) =>
  new Date(NOW - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Metadata of an object; `owner` becomes the controller. */
export function metadataOf(
  name: string,
  changes: Wire = {},
  owner?: { kind: string; name: string },
): Wire {
  return {
    name,
    namespace: 'sock-shop',
    uid: `uid-${name}`,
    labels: { 'backstage.io/kubernetes-id': 'sock-shop-carts' },
    generation: 1,
    creationTimestamp: minutesAgo(60 * 24 * 9),
    ...(owner && {
      ownerReferences: [
        { ...owner, uid: `uid-${owner.name}`, controller: true },
      ],
    }),
    ...changes,
  };
}

/** A condition. */
export const condition = (
  type: string,
  status: string,
  reason?: string,
  message?: string,
): Wire => ({
  type,
  status,
  reason,
  message,
  lastTransitionTime: minutesAgo(60),
});

/** The answer for one type, as `ObjectsByEntityResponse` has it. */
export const listOf = (type: string, ...resources: unknown[]): Wire => ({
  type,
  resources,
});

/** The answer of a cluster. */
export const clusterOf = (
  name: string,
  resources: readonly Wire[],
  errors: readonly Wire[] = [],
): Wire => ({ cluster: { name }, resources, errors, podMetrics: [] });
