import type { Entity } from '@backstage/catalog-model';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `sysdigcloud.com/${key}`,
          value,
        ]),
      ),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

/** The example of Sysdig's own document, with all four reports. */
export const sockShopCarts = component('sock-shop-carts', {
  'kubernetes-cluster-name': 'sock-shop-cluster',
  'kubernetes-namespace-name': 'sock-shop',
  'kubernetes-workload-name': 'sock-shop-carts',
  'kubernetes-workload-type': 'deployment',
  'registry-vendor': 'harbor',
  'registry-name': 'registry-harbor-registry.registry.svc.cluster.local:5443',
  'image-freetext': 'ghcr.io/sysdiglabs',
  'resource-name': 'sock-shop-carts',
  'resource-type': 'Deployment',
});

/** The runtime report only. */
export const runtimeOnly = component('runtime-only', {
  'kubernetes-workload-name': 'sock-shop-carts',
});

/** Another entity with the same question. */
export const runtimeTwin = component('runtime-twin', {
  'kubernetes-workload-name': 'sock-shop-carts',
});

/** Everything that runs anywhere: 1,412 scans. */
export const everything = component('everything', {
  'custom-filter-runtime': 'freeText != "nothing of the kind"',
  'custom-filter-posture': 'name != "nothing of the kind"',
});

/** Scans with holes and unheard-of words. */
export const oddities = component('oddities', {
  'kubernetes-namespace-name': 'oddities',
});

/** A scan whose details are several MB. */
export const largeScan = component('large-scan', {
  'kubernetes-workload-name': 'playback-order',
});

/** The registry report, part of which the portal filters itself. */
export const registryOnly = component('registry-only', {
  'registry-vendor': 'harbor',
  'registry-name': 'registry-harbor-registry.registry.svc.cluster.local:5443',
  'registry-repository': 'sock-shop/carts',
});

/** A custom filter that no report can use. */
export const wrongFilter = component('wrong-filter', {
  'custom-filter': 'kubernetes.cluster.nmae = "sock-shop-cluster',
});

/** A custom filter for some of the reports. */
export const customFilter = component('custom-filter', {
  'custom-filter':
    'kubernetes.cluster.name = "sock-shop-cluster" and kubernetes.namespace.name = "sock-shop"',
});

/** Values that try to be more than values. */
export const hostileValues = component('hostile-values', {
  'kubernetes-workload-name':
    'sock-shop-carts" or kubernetes.cluster.name != "x',
  'kubernetes-namespace-name': 'a\\" or 1=1, b&filter=c#d, ü 漢字 🙂',
  'registry-name': 'x" or vendor != "y',
  'image-freetext': '") or freeText in ("a',
  'resource-name': '" or name exists or name = "',
});

/** Nothing for Sysdig. */
export const withoutAnnotations = component('without-annotations', {});

/** All of the above. */
export const entities: Entity[] = [
  sockShopCarts,
  runtimeOnly,
  runtimeTwin,
  everything,
  oddities,
  largeScan,
  registryOnly,
  wrongFilter,
  customFilter,
  hostileValues,
  withoutAnnotations,
];
