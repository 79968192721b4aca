import { shortenName } from './shortenName';

/** What the entities of all environments have in front of the environment in their location. */
export const LOCATION_TYPE = 'knative-event-mesh';

/** Name of an environment's provider, also the key of its entities' location; the one of Knative's own plugin. */
export function providerName(environment: string): string {
  return `knative-event-mesh-provider-${environment}`;
}

/** Where the entities of an environment come from. No URL, because the catalog would offer it as "view source". */
export function locationRef(environment: string): string {
  return `${LOCATION_TYPE}:${environment}`;
}

/** Name of the entities that stand for an environment as a whole: the Resource, and the System if there is one. */
export function environmentName(environment: string): string {
  const cleaned = environment
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .replace(/[^A-Za-z0-9]+$/, '');
  return shortenName(`knative-event-mesh-${cleaned || 'x'}`, [environment]);
}
