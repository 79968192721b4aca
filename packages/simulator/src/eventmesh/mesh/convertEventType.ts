import { z } from 'zod';
import type { KubernetesObject } from '../../knative';
import type { MeshEventType } from './EventMesh';
import { toAnnotations, toIdentity, toNames, toReference } from './parts';

const text = z.string().catch('');

const specSchema = z
  .object({
    type: text,
    description: text,
    schemaData: text,
    schema: text,
    reference: z.unknown(),
  })
  .partial()
  .catch({});

/** An EventType without its consumers. What is empty is left out. */
export function convertEventType(object: KubernetesObject): MeshEventType {
  const spec = specSchema.parse(object.spec);
  const { name, namespace, uid } = toIdentity(object);
  const reference = toReference(object, spec.reference);
  return {
    annotations: toAnnotations(object),
    consumedBy: [],
    ...(spec.description ? { description: spec.description } : {}),
    labels: toNames(object.metadata.labels),
    name,
    namespace,
    ...(reference ? { reference } : {}),
    ...(spec.schemaData ? { schemaData: spec.schemaData } : {}),
    ...(spec.schema ? { schemaURL: spec.schema } : {}),
    type: spec.type ?? '',
    uid,
  };
}
