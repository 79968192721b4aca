import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import { parseApiVersion } from '../../model/apiVersion';
import type { Reference } from './objectSchemas';

/** The object that a reference in `namespace` means; `fallbackGroup` when it names no apiVersion. */
export function toObjectRef(
  { apiVersion, kind, name, namespace }: Reference,
  ownNamespace: string,
  fallbackGroup = '',
): MeshObjectRef {
  const group = apiVersion ? parseApiVersion(apiVersion)?.group : fallbackGroup;
  return {
    group: group ?? '',
    kind,
    namespace: namespace ?? ownNamespace,
    name,
  };
}
