import { shortenName } from './shortenName';

/** Name of an environment's provider, also the key of its entities' location; the one of Knative's own plugin. */
export function providerName(environment: string): string {
  return `knative-event-mesh-provider-${environment}`;
}

/** Name of the entities that stand for an environment as a whole: the Resource, and the System if there is one. */
export function environmentName(environment: string): string {
  const cleaned = environment
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .replace(/[^A-Za-z0-9]+$/, '');
  return shortenName(`knative-event-mesh-${cleaned || 'x'}`, [environment]);
}
