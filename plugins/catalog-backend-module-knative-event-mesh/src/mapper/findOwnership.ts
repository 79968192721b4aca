import type { MeshObject } from '../model/Mesh';
import { environmentName } from '../names/environmentNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { toEntityRef } from '../settings/toEntityRef';

/** Owner of everything when the configuration names none; the one of Knative's own plugin. */
export const DEFAULT_OWNER = 'group:default/knative';

/** Reference of the system that `createSystem` makes. */
export function createdSystemRef(environment: string): string {
  return `system:default/${environmentName(environment)}`;
}

function fromLabel(
  { labels, annotations }: MeshObject,
  label: string | undefined,
  kinds: readonly [string, ...string[]],
): string | undefined {
  const value = label && (labels[label] ?? annotations[label]);
  return value ? toEntityRef(value, kinds) : undefined;
}

/** Whom an object belongs to: what its labels say, when that is well-formed, or else what the configuration says. */
export function findOwnership(
  object: MeshObject,
  settings: MappingSettings,
): { owner: string; system?: string } {
  const owner =
    fromLabel(object, settings.ownerLabel, ['group', 'user']) ??
    settings.owner ??
    DEFAULT_OWNER;
  const system =
    fromLabel(object, settings.systemLabel, ['system']) ??
    settings.system ??
    (settings.createSystem
      ? createdSystemRef(settings.environment)
      : undefined);
  return { owner, ...(system && { system }) };
}
