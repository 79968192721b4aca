import { planNamed, wantedKinds } from '../__testUtils__/planNamed';
import { planReports } from './planReports';

describe('annotations together', () => {
  it("asks for all four reports of the vendor's example", () => {
    const plans = planNamed({
      'kubernetes-cluster-name': 'sock-shop-cluster',
      'kubernetes-namespace-name': 'sock-shop',
      'kubernetes-workload-name': 'sock-shop-carts',
      'kubernetes-workload-type': 'deployment',
      'registry-vendor': 'harbor',
      'registry-name':
        'registry-harbor-registry.registry.svc.cluster.local:5443',
      'image-freetext': 'ghcr.io/sysdiglabs',
      'resource-name': 'sock-shop-carts',
      'resource-type': 'Deployment',
    });
    expect(plans).toEqual({
      runtime: {
        kind: 'runtime',
        wanted: true,
        filter:
          'kubernetes.cluster.name in ("sock-shop-cluster") and kubernetes.namespace.name in ("sock-shop") and kubernetes.workload.name in ("sock-shop-carts") and kubernetes.workload.type in ("deployment")',
        notes: [],
        missing: [],
      },
      registry: {
        kind: 'registry',
        wanted: true,
        filter:
          'vendor = "harbor" and freeText = "registry-harbor-registry.registry.svc.cluster.local:5443"',
        localFilter: {
          registryName: [
            'registry-harbor-registry.registry.svc.cluster.local:5443',
          ],
        },
        notes: [],
        missing: [],
      },
      pipeline: {
        kind: 'pipeline',
        wanted: true,
        filter: 'freeText in ("ghcr.io/sysdiglabs")',
        notes: [],
        missing: [],
      },
      posture: {
        kind: 'posture',
        wanted: true,
        filter:
          'cluster in ("sock-shop-cluster") and namespace in ("sock-shop") and name in ("sock-shop-carts") and type in ("Deployment")',
        notes: [],
        missing: [],
      },
    });
  });

  it('searches a registry for the repository, and keeps both for the portal to compare', () => {
    expect(
      planNamed({
        'registry-vendor': 'harbor,ecr',
        'registry-name': 'r.example/, s.example',
        'registry-repository': 'shop/carts, shop/orders',
      }).registry,
    ).toMatchObject({
      filter:
        '(vendor = "harbor" or vendor = "ecr") and (freeText = "shop/carts" or freeText = "shop/orders")',
      localFilter: {
        registryName: ['r.example/', 's.example'],
        registryRepository: ['shop/carts', 'shop/orders'],
      },
    });
  });

  it('has nothing for the portal to compare when only the vendor is named', () => {
    expect(
      planNamed({ 'registry-vendor': 'harbor' }).registry,
    ).not.toHaveProperty('localFilter');
  });
});

describe('reports that nothing asks for', () => {
  it.each<Record<string, string> | undefined>([
    undefined,
    {},
    { 'backstage.io/techdocs-ref': 'dir:.' },
  ])('are all four with %j', annotations => {
    const plans = planReports(annotations);
    expect(plans.map(report => report.wanted)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(plans.every(report => !('filter' in report))).toBe(true);
  });

  it('name the annotations that would add them', () => {
    const { runtime, registry, pipeline, posture } = planNamed({
      'kubernetes-cluster-name': 'a',
      'kubernetes-namespace-name': 'b',
    });
    expect(runtime).toMatchObject({ wanted: true, missing: [] });
    expect(registry.missing).toEqual([
      'sysdigcloud.com/registry-vendor',
      'sysdigcloud.com/registry-name',
      'sysdigcloud.com/registry-repository',
    ]);
    expect(pipeline.missing).toEqual(['sysdigcloud.com/image-freetext']);
    expect(posture.wanted).toBe(false);
    expect(posture.missing).toHaveLength(22);
    expect(posture.missing).toContain('sysdigcloud.com/resource-name');
    expect(posture.missing).not.toContain(
      'sysdigcloud.com/kubernetes-cluster-name',
    );
  });

  it('does not count an annotation without a value', () => {
    expect(
      wantedKinds(planNamed({ 'resource-name': ' , ', 'image-freetext': '' })),
    ).toEqual([]);
  });
});
