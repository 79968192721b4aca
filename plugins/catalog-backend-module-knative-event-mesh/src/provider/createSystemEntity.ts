import type { Entity } from '@backstage/catalog-model';
import { environmentAnnotations } from '../mapper/createEntity';
import { environmentName } from '../names/environmentNames';

/** The System that holds everything of an environment, for catalogs that have none for it. */
export function createSystemEntity(environment: string, owner: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name: environmentName(environment),
      namespace: 'default',
      title: `Event mesh ${environment}`,
      description: `Brokers, channels, sources and event types of the environment ${environment}`,
      annotations: environmentAnnotations(environment),
    },
    spec: { owner },
  };
}
