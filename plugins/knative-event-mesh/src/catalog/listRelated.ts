import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import { isMeshObject } from '../lib/isEventMeshEntity';
import { readWorkload, type Workload } from '../lib/workload';

/** A component beside an event type. */
export interface RelatedEntity extends Workload {
  ref: string;
  title: string;
  /** `spec.type`. */
  type?: string;
  /** For brokers, channels and sources: kind of the Kubernetes object. */
  meshKind?: string;
  /** For brokers, channels and sources: `<namespace>/<name>` of the Kubernetes object. */
  meshObject?: string;
  /** Entity refs of what it sends to, where it is a source. */
  dependsOn: string[];
}

const MAX_RELATED = 500;

function readRelated(entity: Entity): RelatedEntity {
  const { metadata, spec, relations } = entity;
  const annotations = metadata.annotations ?? {};
  return {
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    type: typeof spec?.type === 'string' ? spec.type : undefined,
    ...readWorkload(entity),
    ...(isMeshObject(entity) && {
      meshKind: annotations[eventMeshAnnotations.kind],
      meshObject: annotations[eventMeshAnnotations.object],
    }),
    dependsOn: (relations ?? [])
      .filter(({ type }) => type === 'dependsOn')
      .map(({ targetRef }) => targetRef),
  };
}

/** Components by entity ref, as far as the signed-in person may see them; the first 500 of those named. */
export async function listRelated(
  catalog: CatalogApi,
  refs: readonly string[],
): Promise<Map<string, RelatedEntity>> {
  const entityRefs = [...new Set(refs)].slice(0, MAX_RELATED);
  if (entityRefs.length === 0) {
    return new Map();
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs,
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.annotations',
      'spec.type',
      'relations',
    ],
  });
  return new Map(
    items.flatMap((entity, index) =>
      entity ? [[entityRefs[index], readRelated(entity)]] : [],
    ),
  );
}
