/** What the location of everything that comes from an event mesh starts with, before the environment. */
export const EVENT_MESH_LOCATION_TYPE = 'knative-event-mesh';

/**
 * Value of `backstage.io/managed-by-location` on everything that comes from an environment. The catalog sets that
 * annotation itself on what it reads from files, so it tells entities of a mesh from those that somebody has registered.
 */
export function eventMeshLocation(environment: string): string {
  return `${EVENT_MESH_LOCATION_TYPE}:${environment}`;
}
