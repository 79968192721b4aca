import { vendorPath } from '@internal/vendor-client';

/** A type of objects in the API of Kubernetes. The group of the core is an empty text. */
export interface ResourceType {
  group: string;
  apiVersion: string;
  plural: string;
}

/**
 * The path of a list, in one namespace or in all.
 *
 * @throws InputError for names that no path can hold
 */
export function listPath(
  { group, apiVersion, plural }: ResourceType,
  namespace?: string,
): string {
  const root = group
    ? vendorPath`/apis/${group}/${apiVersion}`
    : vendorPath`/api/${apiVersion}`;
  const place = namespace ? vendorPath`/namespaces/${namespace}` : '';
  return `${root}${place}${vendorPath`/${plural}`}`;
}

/** How operators know a type, and how roles name it, for example `deployments.apps`. */
export function describeType({ group, plural }: ResourceType): string {
  return group ? `${plural}.${group}` : plural;
}

/** Whether two descriptions mean the same objects, whatever their version. */
export function isSameType(a: ResourceType, b: ResourceType): boolean {
  return a.group === b.group && a.plural === b.plural;
}
