import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

/** A component of people. */
export function component(
  name: string,
  options: {
    namespace?: string;
    annotations?: Record<string, string>;
    spec?: JsonObject;
  } = {},
): Entity {
  const { namespace = 'default', annotations, spec } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace, annotations },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/platform',
      ...spec,
    },
  };
}

/** The group that owns what the tests make. */
export const platform: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** A system of people. */
export const shopSystem: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { owner: 'group:default/platform' },
};
