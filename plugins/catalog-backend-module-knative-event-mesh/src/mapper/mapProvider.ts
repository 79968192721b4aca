import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { MeshObject } from '../model/Mesh';
import { componentName } from '../names/entityNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { createEntity } from './createEntity';

/** What makes one kind of provider different. */
export interface ProviderParts {
  /** `spec.type`. */
  type: string;
  /** References of the event types that it provides. */
  apis: readonly string[];
  /** References of the components that it sends to. */
  dependsOn?: readonly string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string | undefined>;
}

/** The component of a broker, channel or source. */
export function mapProvider(
  object: MeshObject,
  settings: MappingSettings,
  parts: ProviderParts,
): Entity {
  const { type, apis, dependsOn = [], labels, annotations } = parts;
  const spec: JsonObject = {
    type,
    providesApis: [...new Set(apis)].sort(),
    ...(dependsOn.length > 0 && { dependsOn: [...new Set(dependsOn)].sort() }),
  };
  return createEntity(object, settings, {
    kind: 'Component',
    name: componentName(settings, object),
    title: object.name,
    labels,
    annotations,
    spec,
  });
}
