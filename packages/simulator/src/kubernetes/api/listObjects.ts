import { keyOf, type Cluster } from '../cluster/Cluster';
import type { ClusterObject } from '../cluster/ClusterObject';
import { groupVersionOf, type ResourceType } from '../discovery/ResourceType';
import { parseFieldSelector } from '../selectors/fieldSelector';
import { parseLabelSelector } from '../selectors/labelSelector';
import { pageOf } from './paging';

/** An object in the version that was asked for; its group may serve several. */
export function inVersion(
  object: ClusterObject,
  type: ResourceType,
): ClusterObject {
  return { ...object, apiVersion: groupVersionOf(type) };
}

/** What a list is made of: the objects, and the metadata of the list itself. */
export interface FoundObjects {
  items: ClusterObject[];
  metadata: Record<string, unknown>;
}

/**
 * The objects of a kind that match the selectors of a query, one page of them.
 *
 * Throws StatusError 400 for selectors, limits and continue tokens that are not well formed, 410 for tokens that
 * have run out.
 */
export function findObjects(
  cluster: Cluster,
  type: ResourceType,
  namespace: string | undefined,
  options: { query: URLSearchParams; continueExpires: boolean },
): FoundObjects {
  const { query, continueExpires } = options;
  const labelText = query.get('labelSelector') ?? '';
  const fieldText = query.get('fieldSelector') ?? '';
  const matchesLabels = parseLabelSelector(labelText);
  const matchesFields = parseFieldSelector(fieldText, type);
  const matching = cluster
    .list(type, namespace)
    .filter(
      object =>
        matchesLabels(object.metadata.labels ?? {}) && matchesFields(object),
    );
  const page = pageOf(matching, keyOf, query, continueExpires);
  const isFiltered = Boolean(labelText || fieldText);
  return {
    items: page.items.map(object => inVersion(object, type)),
    metadata: {
      resourceVersion: cluster.resourceVersion,
      ...(page.continueToken ? { continue: page.continueToken } : {}),
      // Like the API server, which does not know how many of those to come match.
      ...(page.remaining > 0 && !isFiltered
        ? { remainingItemCount: page.remaining }
        : {}),
    },
  };
}

/** Objects as the list of their kind. */
export function toList(found: FoundObjects, type: ResourceType) {
  return {
    kind: `${type.kind}List`,
    apiVersion: groupVersionOf(type),
    metadata: found.metadata,
    items: type.builtIn
      ? found.items.map(({ kind: _, apiVersion: __, ...item }) => item)
      : found.items,
  };
}
