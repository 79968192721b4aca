import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  eventMeshAnnotations,
  eventMeshLocation,
} from '@internal/plugin-knative-event-mesh-common';
import type { MeshObject } from '../model/Mesh';
import { entityNamespace } from '../names/entityNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { copyAnnotations } from './copyAnnotations';
import { copyLabels } from './copyLabels';
import { dropCaseTwins } from './dropCaseTwins';
import { findOwnership } from './findOwnership';

/** What makes the entity of one kind of object different. */
export interface EntityParts {
  kind: 'API' | 'Component';
  name: string;
  title: string;
  /** Further `metadata`. */
  metadata?: JsonObject;
  labels?: Record<string, string>;
  /** Undefined values are left out. */
  annotations?: Record<string, string | undefined>;
  spec: JsonObject;
}

/** The annotations of everything that comes from an environment. */
export function environmentAnnotations(
  environment: string,
): Record<string, string> {
  const location = eventMeshLocation(environment);
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    [eventMeshAnnotations.environment]: environment,
  };
}

function definedOnly(
  annotations: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

/** What is copied from the cluster, and what is our own, which counts where both have a key. */
function join(
  copied: Record<string, string>,
  own: Record<string, string>,
): Record<string, string> {
  const keys = dropCaseTwins(Object.keys(copied), Object.keys(own));
  return { ...Object.fromEntries(keys.map(key => [key, copied[key]])), ...own };
}

/** The entity of an object, with what all of them have in common. */
export function createEntity(
  object: MeshObject,
  settings: MappingSettings,
  parts: EntityParts,
): Entity {
  const { environment } = settings;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: parts.kind,
    metadata: {
      ...parts.metadata,
      name: parts.name,
      namespace: entityNamespace(settings, object.namespace),
      title: parts.title,
      labels: join(copyLabels(object.labels), parts.labels ?? {}),
      annotations: join(
        settings.copyAnnotations ? copyAnnotations(object.annotations) : {},
        {
          ...environmentAnnotations(environment),
          ...definedOnly({
            [eventMeshAnnotations.group]: object.group,
            [eventMeshAnnotations.kind]: object.kind,
            [eventMeshAnnotations.object]: `${object.namespace}/${object.name}`,
            [eventMeshAnnotations.uid]: object.uid,
            ...parts.annotations,
          }),
        },
      ),
    },
    spec: {
      ...parts.spec,
      lifecycle: environment,
      ...findOwnership(object, settings),
    },
  };
}
