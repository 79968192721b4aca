import type { MeshObject } from '../model/Mesh';
import { environmentName } from '../names/environmentNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { toEntityRef } from '../settings/toEntityRef';

/** Owner of everything when the configuration names none; the one of Knative's own plugin. */
export const DEFAULT_OWNER = 'group:default/knative';

/** Reference of the system that `createSystem` makes. */
function createdSystemRef(environment: string): string {
  return `system:default/${environmentName(environment)}`;
}

/** The system that the configuration puts everything of an environment into. */
export function systemOf({
  environment,
  system,
  createSystem,
}: MappingSettings): string | undefined {
  return createSystem ? createdSystemRef(environment) : system;
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
    fromLabel(object, settings.systemLabel, ['system']) ?? systemOf(settings);
  return { owner, ...(system && { system }) };
}
