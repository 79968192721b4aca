import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import {
  EVENT_TYPE_API_TYPE,
  eventMeshAnnotations,
} from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';

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

/** The consumers that an event type's entity names, each once; undefined for entities that are none. */
export function readEventType(entity: Entity): ConsumerHint[] | undefined {
  if (entity.kind !== 'API') {
    return undefined;
  }
  const parsed = spec.safeParse(entity.spec);
  if (!parsed.success) {
    return undefined;
  }
  const { annotations, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const object = annotations?.[eventMeshAnnotations.object];
  const ownNamespace = object?.split('/')[0] ?? namespace;
  const hints = new Map<string, ConsumerHint>();
  for (const { kubernetesId, subscriber } of parsed.data.eventMesh.consumers) {
    if (kubernetesId) {
      const where = subscriber?.namespace ?? ownNamespace;
      const namespaces =
        where === ownNamespace ? [...new Set([where, namespace])] : [where];
      hints.set(`${kubernetesId} ${where}`, { kubernetesId, namespaces });
    }
  }
  return [...hints.values()];
}
