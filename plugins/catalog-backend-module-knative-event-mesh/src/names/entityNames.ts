import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { shortenName } from './shortenName';

/** What decides about names. */
export type NamingSettings = Pick<
  MappingSettings,
  'environment' | 'namespacePrefix' | 'naming'
>;

function identity(
  { environment }: NamingSettings,
  { group, kind, namespace, name }: MeshObjectRef,
): string[] {
  return [environment, group, kind, namespace, name];
}

/** The catalog namespace of a Kubernetes namespace. */
export function entityNamespace(
  settings: Pick<NamingSettings, 'environment' | 'namespacePrefix'>,
  namespace: string,
): string {
  return shortenName(`${settings.namespacePrefix}${namespace}`, [
    settings.environment,
    namespace,
  ]);
}

/** Name of the API entity of an event type: its own, so that references of components stay valid. */
export function apiName(settings: NamingSettings, ref: MeshObjectRef): string {
  return shortenName(ref.name, identity(settings, ref));
}

/**
 * Name of the component of a broker, channel or source. With the kind in front, so that neither another object of the
 * same name nor a component of people is in its way.
 */
export function componentName(
  settings: NamingSettings,
  ref: MeshObjectRef,
): string {
  const name =
    settings.naming === 'upstream'
      ? ref.name
      : `${ref.kind.toLocaleLowerCase('en-US')}-${ref.name}`;
  return shortenName(name, identity(settings, ref));
}
