/** A kind of object that a cluster serves. */
export interface ResourceType {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames: readonly string[];
  /** Whether it comes with Kubernetes. Lists of built-in kinds leave kind and apiVersion out of their items. */
  builtIn: boolean;
  /** What can be done with it here. */
  verbs: readonly string[];
}

/** `v1`, or `group/version`. */
export function groupVersionOf(
  type: Pick<ResourceType, 'group' | 'version'>,
): string {
  return type.group ? `${type.group}/${type.version}` : type.version;
}

const reading = ['get', 'list'];

/** Describes a kind in one line; its plural is the singular with an "s" unless told. */
export function resourceType(
  groupVersion: string,
  kind: string,
  more: Partial<ResourceType> = {},
): ResourceType {
  const [version, group = ''] = groupVersion.split('/').reverse();
  const singular = kind.toLowerCase();
  return {
    group,
    version,
    kind,
    singular,
    plural: `${singular}s`,
    namespaced: true,
    shortNames: [],
    builtIn: true,
    verbs: reading,
    ...more,
  };
}
