import { planNamed, wantedFilters } from '../__testUtils__/planNamed';
import { SYSDIG_ANNOTATION_PREFIX, sysdigAnnotations } from '../annotations';
import { parseCustomFilter } from '../filter';
import type { ReportKind } from '../types';

const filters = (annotations: Record<string, string>) =>
  wantedFilters(planNamed(annotations));

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
