import { SYSDIG_ANNOTATION_PREFIX, sysdigAnnotations } from '../annotations';
import { parseCustomFilter } from '../filter';
import { reportKinds, type ReportKind } from '../types';
import { planReports } from './planReports';
import type { PlanOptions, ReportPlan } from './ReportPlan';

const prefixed = (annotations: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [
      SYSDIG_ANNOTATION_PREFIX + name,
      value,
    ]),
  );

const plan = (annotations: Record<string, string>, options?: PlanOptions) => {
  const plans = planReports(prefixed(annotations), options);
  expect(plans.map(({ kind }) => kind)).toEqual(reportKinds);
  const [runtime, registry, pipeline, posture] = plans;
  return { runtime, registry, pipeline, posture };
};

const filters = (annotations: Record<string, string>, options?: PlanOptions) =>
  Object.fromEntries(
    Object.values(plan(annotations, options))
      .filter(({ wanted }) => wanted)
      .map(({ kind, filter, problem }) => [kind, filter ?? problem]),
  );

const wanted = (plans: Record<ReportKind, ReportPlan>) =>
  Object.values(plans)
    .filter(report => report.wanted)
    .map(({ kind }) => kind);

const codes = ({ notes }: ReportPlan) => notes.map(({ code }) => code);

// Annotation, value, report, filter: every row of the contract's table, one value and two.
const table: Array<[string, string, ReportKind, string]> = [
  [
    'kubernetes-cluster-name',
    'a',
    'runtime',
    'kubernetes.cluster.name in ("a")',
  ],
  [
    'kubernetes-cluster-name',
    'a, b',
    'runtime',
    'kubernetes.cluster.name in ("a", "b")',
  ],
  [
    'kubernetes-namespace-name',
    'a',
    'runtime',
    'kubernetes.namespace.name in ("a")',
  ],
  [
    'kubernetes-namespace-name',
    'a,b',
    'runtime',
    'kubernetes.namespace.name in ("a", "b")',
  ],
  [
    'kubernetes-workload-name',
    'a',
    'runtime',
    'kubernetes.workload.name in ("a")',
  ],
  [
    'kubernetes-workload-name',
    'a,b',
    'runtime',
    'kubernetes.workload.name in ("a", "b")',
  ],
  [
    'kubernetes-workload-type',
    'deployment',
    'runtime',
    'kubernetes.workload.type in ("deployment")',
  ],
  [
    'kubernetes-workload-type',
    'a,b',
    'runtime',
    'kubernetes.workload.type in ("a", "b")',
  ],
  [
    'kubernetes-container-name',
    'a',
    'runtime',
    'kubernetes.pod.container.name in ("a")',
  ],
  [
    'kubernetes-container-name',
    'a,b',
    'runtime',
    'kubernetes.pod.container.name in ("a", "b")',
  ],
  ['registry-vendor', 'harbor', 'registry', 'vendor = "harbor"'],
  [
    'registry-vendor',
    'harbor, ecr',
    'registry',
    'vendor = "harbor" or vendor = "ecr"',
  ],
  [
    'registry-name',
    'r.example:5443',
    'registry',
    'freeText = "r.example:5443"',
  ],
  ['registry-name', 'r,s', 'registry', 'freeText = "r" or freeText = "s"'],
  ['registry-repository', 'shop/carts', 'registry', 'freeText = "shop/carts"'],
  [
    'registry-repository',
    'a,b',
    'registry',
    'freeText = "a" or freeText = "b"',
  ],
  [
    'image-freetext',
    'ghcr.io/sysdiglabs',
    'pipeline',
    'freeText in ("ghcr.io/sysdiglabs")',
  ],
  ['image-freetext', 'a,b', 'pipeline', 'freeText in ("a", "b")'],
  ...[
    ['resource-name', 'name'],
    ['resource-type', 'type'],
    ['resource-origin', 'resourceOrigin'],
    ['platform', 'platform'],
    ['account', 'account'],
    ['organization', 'organization'],
    ['project', 'project'],
    ['region', 'region'],
    ['azure-subscription', 'subscription'],
    ['externaldns', 'externalDNS'],
    ['kubernetes-distribution', 'distribution'],
    ['kubernetes-labels', 'labels'],
    ['kubernetes-node-type', 'nodeType'],
    ['os-name', 'osName'],
    ['os-image', 'osImage'],
    ['version', 'version'],
    ['zone', 'zone'],
    ['category', 'category'],
    ['iac-integration-name', 'integrationName'],
    ['iac-manifest-location', 'location'],
    ['iac-repository', 'repository'],
    ['source-type', 'sourceType'],
  ].flatMap(([name, field]): typeof table => [
    [name, 'a', 'posture', `${field} in ("a")`],
    [name, 'a , ,b,a', 'posture', `${field} in ("a", "b")`],
  ]),
];

describe('each annotation alone', () => {
  it.each(table)('%s: %s asks %s for %s', (name, value, kind, filter) => {
    expect(filters({ [name]: value })).toEqual({ [kind]: filter });
    expect(parseCustomFilter(kind, filter)).toEqual({
      ok: true,
      filter,
    });
  });

  it('covers every annotation that holds values', () => {
    expect(
      new Set(table.map(([name]) => SYSDIG_ANNOTATION_PREFIX + name)),
    ).toEqual(
      new Set(
        sysdigAnnotations
          .filter(({ takes }) => takes === 'values')
          .map(({ key }) => key),
      ),
    );
  });

  it.each(['cluster', 'namespace'])(
    'kubernetes-%s-name narrows posture once something else asks for it',
    field => {
      expect(
        filters({ [`kubernetes-${field}-name`]: 'a,b', 'resource-name': 'c' }),
      ).toEqual({
        runtime: `kubernetes.${field}.name in ("a", "b")`,
        posture: `${field} in ("a", "b") and name in ("c")`,
      });
    },
  );
});

describe('annotations together', () => {
  it("asks for all four reports of the vendor's example", () => {
    const plans = plan({
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
      plan({
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
    expect(plan({ 'registry-vendor': 'harbor' }).registry).not.toHaveProperty(
      'localFilter',
    );
  });
});

describe('reports that nothing asks for', () => {
  it.each([undefined, {}, { 'backstage.io/techdocs-ref': 'dir:.' }])(
    'are all four with %j',
    annotations => {
      const plans = planReports(annotations);
      expect(plans.map(report => report.wanted)).toEqual([
        false,
        false,
        false,
        false,
      ]);
      expect(plans.every(report => !('filter' in report))).toBe(true);
    },
  );

  it('name the annotations that would add them', () => {
    const { runtime, registry, pipeline, posture } = plan({
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
      wanted(plan({ 'resource-name': ' , ', 'image-freetext': '' })),
    ).toEqual([]);
  });
});

describe('a custom filter', () => {
  const runtimeOnly = 'kubernetes.cluster.name="x" or freeText in ("y")';
  const canonical = 'kubernetes.cluster.name = "x" or freeText in ("y")';

  it('gives exactly the reports it fits, and the others say why not', () => {
    const plans = plan({ 'custom-filter': runtimeOnly });
    expect(wanted(plans)).toEqual(['runtime']);
    expect(plans.runtime).toMatchObject({
      filter: canonical,
      notes: [
        {
          code: 'customFilterApplied',
          message:
            'The annotation sysdigcloud.com/custom-filter asks for this report.',
        },
      ],
    });
    expect(plans.registry).toMatchObject({
      wanted: false,
      notes: [
        {
          code: 'customFilterUnusable',
          message:
            'The annotation sysdigcloud.com/custom-filter cannot be used for the registry report. The registry report does not know the field “kubernetes.cluster.name”. It knows vendor and freeText.',
        },
      ],
      missing: expect.arrayContaining(['sysdigcloud.com/registry-name']),
    });
    expect(codes(plans.pipeline)).toEqual(['customFilterUnusable']);
    expect(codes(plans.posture)).toEqual(['customFilterUnusable']);
  });

  it('gives several reports when it fits several', () => {
    expect(filters({ 'custom-filter': 'freeText in ("x")' })).toEqual({
      runtime: 'freeText in ("x")',
      pipeline: 'freeText in ("x")',
    });
  });

  it('replaces the other annotations where it fits, and only there', () => {
    const plans = plan({
      'custom-filter': runtimeOnly,
      'kubernetes-namespace-name': 'n',
      'resource-name': 'r',
      'registry-name': 'reg',
    });
    expect(plans.runtime).toMatchObject({
      filter: canonical,
      notes: [
        {
          message:
            "The annotation sysdigcloud.com/custom-filter asks for this report instead of Sysdig's other annotations.",
        },
      ],
    });
    expect(plans.posture).toMatchObject({
      wanted: true,
      filter: 'namespace in ("n") and name in ("r")',
    });
    expect(codes(plans.posture)).toEqual(['customFilterUnusable']);
    expect(plans.registry).toMatchObject({ filter: 'freeText = "reg"' });
    expect(plans.pipeline).toMatchObject({ wanted: false });
  });

  it('leaves nothing for the portal to compare in the registry', () => {
    const { registry } = plan({
      'custom-filter': 'vendor = "harbor"',
      'registry-name': 'reg',
    });
    expect(registry.filter).toBe('vendor = "harbor"');
    expect(registry).not.toHaveProperty('localFilter');
  });

  it('ignores wrong values of the annotations it replaces', () => {
    expect(
      plan({ 'custom-filter': runtimeOnly, 'kubernetes-cluster-name': 'a\nb' })
        .runtime,
    ).toMatchObject({ filter: canonical });
  });

  it('of one report wins over the general one', () => {
    expect(
      filters({
        'custom-filter': 'freeText in ("general")',
        'custom-filter-runtime': 'freeText in ("runtime")',
        'custom-filter-registry': 'vendor = "v"',
        'custom-filter-posture': 'name exists',
      }),
    ).toEqual({
      runtime: 'freeText in ("runtime")',
      registry: 'vendor = "v"',
      pipeline: 'freeText in ("general")',
      posture: 'name exists',
    });
    expect(filters({ 'custom-filter-pipeline': 'freeText in ("p")' })).toEqual({
      pipeline: 'freeText in ("p")',
    });
  });

  it('of one report that cannot be used is a problem of that report alone', () => {
    const plans = plan({
      'custom-filter': 'freeText in ("general")',
      'custom-filter-runtime': 'freeText = "',
    });
    expect(wanted(plans)).toEqual(['runtime', 'pipeline']);
    expect(plans.runtime).toEqual({
      kind: 'runtime',
      wanted: true,
      problem:
        'The annotation sysdigcloud.com/custom-filter-runtime cannot be used for the runtime report. The quote before “” is never closed.',
      notes: [],
      missing: [],
    });
    expect(
      plan({
        'custom-filter-runtime': 'freeText = "',
        'kubernetes-cluster-name': 'c',
      }).runtime,
    ).toMatchObject({
      filter: 'kubernetes.cluster.name in ("c")',
      notes: [{ code: 'customFilterUnusable' }],
    });
  });

  it('that no report can use shows its reasons in all four when there is nothing else', () => {
    const wrong = 'registry.name = "x" and kubernetes.cluster.name = "y';
    const plans = plan({ 'custom-filter': wrong });
    expect(wanted(plans)).toEqual(reportKinds);
    for (const report of Object.values(plans)) {
      expect(report).toEqual({
        kind: report.kind,
        wanted: true,
        problem: `The annotation sysdigcloud.com/custom-filter cannot be used for the ${report.kind} report. The quote before “y” is never closed.`,
        notes: [],
        missing: [],
      });
    }
    const withOthers = plan({ 'custom-filter': wrong, 'image-freetext': 'i' });
    expect(wanted(withOthers)).toEqual(['pipeline']);
    expect(codes(withOthers.runtime)).toEqual(['customFilterUnusable']);
  });

  it('that is too long is refused', () => {
    expect(
      plan({ 'custom-filter': `freeText in ("${'x'.repeat(1024)}")` }).runtime
        .problem,
    ).toContain('at most 1024 are possible');
  });

  it('whose canonical form is too long for Sysdig is refused', () => {
    const fits = `freeText in (${Array(240).fill('"x"').join(',')})`;
    expect(parseCustomFilter('runtime', fits).ok).toBe(true);
    expect(plan({ 'custom-filter': fits }).runtime.problem).toContain(
      'is 1212 characters long, and at most 1024 are possible',
    );
  });

  it('that operators have switched off gives way to the other annotations', () => {
    const off = { allowCustomFilter: false };
    const plans = plan(
      { 'custom-filter': runtimeOnly, 'kubernetes-cluster-name': 'c' },
      off,
    );
    expect(plans.runtime).toMatchObject({
      filter: 'kubernetes.cluster.name in ("c")',
      notes: [{ code: 'customFilterDisabled' }],
    });
    expect(plans.posture).toMatchObject({
      wanted: false,
      notes: [{ code: 'customFilterDisabled' }],
    });
    const alone = plan({ 'custom-filter': runtimeOnly }, off);
    expect(wanted(alone)).toEqual(reportKinds);
    expect(alone.runtime.problem).toContain('sysdig.allowCustomFilter');
    expect(alone.runtime).not.toHaveProperty('filter');
    expect(
      wanted(plan({ 'custom-filter-posture': 'name exists' }, off)),
    ).toEqual(['posture']);
  });
});
