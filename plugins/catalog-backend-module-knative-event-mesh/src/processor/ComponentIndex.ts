import {
  ANNOTATION_LOCATION,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { EVENT_MESH_LOCATION_TYPE } from '@internal/plugin-knative-event-mesh-common';

/** Ties a component to what it runs as in a cluster. */
const KUBERNETES_ID = 'backstage.io/kubernetes-id';

/** Namespace in the cluster of what a component runs as. */
const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

interface Candidate {
  ref: CompoundEntityRef;
  /** Where it runs, as far as the component tells. */
  kubernetesNamespace: string;
}

function providedApis(entity: Entity): string[] {
  const apis = entity.spec?.providesApis;
  return Array.isArray(apis)
    ? apis.flatMap(api => {
        try {
          return typeof api === 'string'
            ? stringifyEntityRef(
                parseEntityRef(api, {
                  defaultKind: 'API',
                  defaultNamespace: entity.metadata.namespace,
                }),
              )
            : [];
        } catch {
          return [];
        }
      })
    : [];
}

function isOfMesh({ metadata }: Entity): boolean {
  const location = metadata.annotations?.[ANNOTATION_LOCATION];
  return location?.startsWith(`${EVENT_MESH_LOCATION_TYPE}:`) ?? false;
}

/** Which components of people consume and publish event types. Components that come from a mesh do not count. */
export class ComponentIndex {
  private readonly byKubernetesId = new Map<string, Candidate[]>();
  private readonly byApi = new Map<string, CompoundEntityRef[]>();

  /** Takes a component in. */
  add(entity: Entity): void {
    if (isOfMesh(entity)) {
      return;
    }
    const ref = getCompoundEntityRef(entity);
    const annotations = entity.metadata.annotations ?? {};
    const id = annotations[KUBERNETES_ID];
    if (id) {
      const same = this.byKubernetesId.get(id) ?? [];
      const kubernetesNamespace =
        annotations[KUBERNETES_NAMESPACE] ?? ref.namespace;
      same.push({ ref, kubernetesNamespace });
      this.byKubernetesId.set(id, same);
    }
    for (const api of new Set(providedApis(entity))) {
      const same = this.byApi.get(api) ?? [];
      same.push(ref);
      this.byApi.set(api, same);
    }
  }

  /**
   * The components that a subscriber with this id in one of these namespaces belongs to: those that say to run there, or
   * else the only one with the id. Several elsewhere are ambiguous, and none is returned.
   *
   * @param namespaces - the subscriber's in the cluster, and how that is called in the catalog
   */
  findConsumers(
    id: string,
    namespaces: readonly string[],
  ): CompoundEntityRef[] {
    const candidates = this.byKubernetesId.get(id) ?? [];
    const near = candidates.filter(({ kubernetesNamespace }) =>
      namespaces.includes(kubernetesNamespace),
    );
    if (near.length > 0) {
      return near.map(({ ref }) => ref);
    }
    return candidates.length === 1 ? [candidates[0].ref] : [];
  }

  /** How many components have this id. */
  countCandidates(id: string): number {
    return this.byKubernetesId.get(id)?.length ?? 0;
  }

  /** The components that say to provide an API. */
  findPublishers(apiRef: string): CompoundEntityRef[] {
    return this.byApi.get(apiRef) ?? [];
  }
}
