import type { Entity } from '@backstage/catalog-model';

const PREFIX = 'sysdigcloud.com/';

/** Annotations that ask for all four reports, as in the vendor's own document. */
export const allAnnotations: Record<string, string> = {
  [`${PREFIX}kubernetes-cluster-name`]: 'sock-shop-cluster',
  [`${PREFIX}kubernetes-namespace-name`]: 'sock-shop',
  [`${PREFIX}kubernetes-workload-name`]: 'sock-shop-carts',
  [`${PREFIX}kubernetes-workload-type`]: 'deployment',
  [`${PREFIX}registry-vendor`]: 'harbor',
  [`${PREFIX}registry-name`]:
    'registry-harbor-registry.registry.svc.cluster.local:5443',
  [`${PREFIX}image-freetext`]: 'ghcr.io/sysdiglabs',
  [`${PREFIX}resource-name`]: 'sock-shop-carts',
  [`${PREFIX}resource-type`]: 'Deployment',
};

/** Annotations that ask for the registry report only. */
export const registryAnnotations: Record<string, string> = {
  [`${PREFIX}registry-vendor`]: 'harbor',
  [`${PREFIX}registry-repository`]: 'acme/storefront-bff',
};

/** A component with annotations. */
export function component(
  name: string,
  annotations: Record<string, string> = allAnnotations,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'team-c' },
  };
}
