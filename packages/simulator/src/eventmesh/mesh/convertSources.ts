import { z } from 'zod';
import type { KubernetesObject } from '../../knative';
import type { MeshEventType, MeshSource } from './EventMesh';
import { listDefined } from './listDefined';
import {
  namespacedName,
  toAnnotations,
  toIdentity,
  toNames,
  toReference,
} from './parts';

const offeredSchema = z.array(z.object({ type: z.string() }));

const sinkSchema = z
  .object({ sink: z.object({ ref: z.unknown() }).partial() })
  .partial()
  .catch({});

function readOfferedTypes({ metadata }: KubernetesObject): string[] {
  const json = metadata.annotations?.['registry.knative.dev/eventTypes'];
  return json === undefined
    ? []
    : offeredSchema.parse(JSON.parse(json)).map(({ type }) => type);
}

/**
 * All sources. A source is said to provide every event type with one of the types of its kind, in whatever namespace
 * and at whatever broker that is: the backend does not look any closer.
 */
export function convertSources(
  objects: readonly KubernetesObject[],
  eventTypes: readonly MeshEventType[],
): MeshSource[] {
  return listDefined(objects, 'duck.knative.dev/source').flatMap(
    ({ definition, group, objects: sources }) => {
      const offered = readOfferedTypes(definition);
      const provided = eventTypes
        .filter(({ type }) => offered.includes(type))
        .map(namespacedName);
      return sources.map(source => {
        const { name, namespace, uid } = toIdentity(source);
        const sink = toReference(
          source,
          sinkSchema.parse(source.spec).sink?.ref,
        );
        return {
          annotations: toAnnotations(source),
          group,
          kind: source.kind,
          labels: toNames(source.metadata.labels),
          name,
          namespace,
          providedEventTypeTypes: offered,
          providedEventTypes: provided,
          ...(sink ? { sink } : {}),
          uid,
        };
      });
    },
  );
}
