/** A kind of object, and where the API server has it. */
export interface ResourceType {
  group: string;
  version: string;
  /** Plural in lower case, as in paths and roles. */
  plural: string;
  kind: string;
  /** Whether a CustomResourceDefinition of the cluster names it. */
  isDefined?: true;
}

/** As roles and error messages name it, for example `brokers.eventing.knative.dev`. */
export function resourceName({
  plural,
  group,
}: Pick<ResourceType, 'plural' | 'group'>): string {
  return group ? `${plural}.${group}` : plural;
}
