import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import {
  EVENT_TYPE_API_TYPE,
  eventMeshAnnotations,
} from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';
import { entityNamespace } from '../names/entityNames';

/** Something that consumes, as far as it matters for finding its component. */
export interface ConsumerHint {
  kubernetesId: string;
  /** Namespaces in which its component may say to run. */
  namespaces: string[];
}

const consumers = z
  .array(
    z.object({
      kubernetesId: z.string().optional(),
      subscriber: z.object({ namespace: z.string() }).optional(),
    }),
  )
  .catch([]);

const spec = z.object({
  type: z.literal(EVENT_TYPE_API_TYPE),
  eventMesh: z.object({ consumers }),
});

/**
 * A function that tells how the catalog calls a namespace of the cluster, from how it calls the one of the event type. The
 * configuration of the environment is not asked, because its entities outlive it.
 */
function catalogNamespaces(
  environment: string,
  known: string,
  knownInCatalog: string,
): (namespace: string) => string {
  // A shortened name does not tell its prefix.
  const namespacePrefix = knownInCatalog.endsWith(known)
    ? knownInCatalog.slice(0, -known.length)
    : undefined;
  return namespace => {
    if (namespace === known) {
      return knownInCatalog;
    }
    return namespacePrefix === undefined
      ? namespace
      : entityNamespace({ environment, namespacePrefix }, namespace);
  };
}

/** The consumers that an event type's entity names, each once; undefined for entities that are none. */
export function readEventType(entity: Entity): ConsumerHint[] | undefined {
  if (entity.kind !== 'API') {
    return undefined;
  }
  const parsed = spec.safeParse(entity.spec);
  if (!parsed.success) {
    return undefined;
  }
  const { annotations = {}, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const ownNamespace =
    annotations[eventMeshAnnotations.object]?.split('/')[0] ?? namespace;
  const inCatalog = catalogNamespaces(
    annotations[eventMeshAnnotations.environment] ?? '',
    ownNamespace,
    namespace,
  );
  const hints = new Map<string, ConsumerHint>();
  for (const { kubernetesId, subscriber } of parsed.data.eventMesh.consumers) {
    if (kubernetesId) {
      const where = subscriber?.namespace ?? ownNamespace;
      const namespaces = [...new Set([where, inCatalog(where)])];
      hints.set(`${kubernetesId} ${where}`, { kubernetesId, namespaces });
    }
  }
  return [...hints.values()];
}
