import fc from 'fast-check';
import { reducePosture } from './reducePosture';

const documented = {
  name: 'sock-shop-carts',
  type: 'Deployment',
  platform: 'Kubernetes',
  category: 'Workload',
  hash: '0b6d',
  labels: ['app.kubernetes.io/managed-by:Helm', 7, ''],
  lastSeen: 1795300000,
  metadata: { Cluster: 'sock-shop-cluster', Namespace: 'sock-shop' },
  resourceOrigin: 'Deployed',
  zones: [{ id: 1, name: 'Entire Infrastructure' }, { id: 2 }, null],
  isExposed: true,
  vulnerabilitySummary: { criticalSeverityCount: 9, hasExploit: true },
  posturePolicySummary: {
    passPercentage: 50,
    policies: [
      { id: 22, name: 'Sysdig Kubernetes', isPassed: true },
      { id: 15, name: 'CIS Kubernetes V1.24 Benchmark', isPassed: false },
    ],
  },
};

const reduced = {
  hash: '0b6d',
  name: 'sock-shop-carts',
  type: 'Deployment',
  platform: 'Kubernetes',
  category: 'Workload',
  origin: 'Deployed',
  cluster: 'sock-shop-cluster',
  namespace: 'sock-shop',
  zones: ['Entire Infrastructure'],
  labels: ['app.kubernetes.io/managed-by:Helm'],
  lastSeen: '2026-11-21T22:26:40.000Z',
  exposed: true,
  passPercentage: 50,
  policies: [
    { name: 'CIS Kubernetes V1.24 Benchmark', passed: false },
    { name: 'Sysdig Kubernetes', passed: true },
  ],
  vulnerabilities: {
    critical: 9,
    high: null,
    medium: null,
    low: null,
    negligible: null,
  },
};

describe('reducePosture', () => {
  it('keeps what the page needs', () => {
    expect(reducePosture(documented)).toEqual(reduced);
  });

  it('reads the shape of the older path', () => {
    expect(
      reducePosture({
        ...documented,
        lastSeen: '1795300000',
        keyValueConfigs: [],
        zones: [{ id: '1', name: 'Entire Infrastructure' }],
        posturePolicySummary: {
          passPercentage: 50,
          policies: [
            { id: '15', name: 'CIS Kubernetes V1.24 Benchmark', pass: false },
            { id: '22', name: 'Sysdig Kubernetes', pass: true },
          ],
        },
      }),
    ).toEqual(reduced);
  });

  it.each([
    undefined,
    null,
    {},
    { passPercentage: 0, policies: [] },
    { passPercentage: 0, policies: null },
    { passPercentage: 0, policies: [{ id: 1, name: 'Unfinished' }] },
  ])('row 8: takes %j for not evaluated, not for failed', summary => {
    expect(
      reducePosture({ ...documented, posturePolicySummary: summary }),
    ).toMatchObject({ policies: null, passPercentage: null });
  });

  it('works a missing percentage out', () => {
    expect(
      reducePosture({
        name: 'x',
        posturePolicySummary: {
          policies: [
            { name: 'a', isPassed: true },
            { name: 'b', isPassed: true },
            { name: 'c', isPassed: false },
          ],
        },
      })?.passPercentage,
    ).toBe(66);
  });

  it('gives resources without a hash a key of their own', () => {
    const keys = ['a', 'b'].map(
      namespace =>
        reducePosture({ name: 'carts', metadata: { namespace } })?.hash,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('bounds labels', () => {
    const line = reducePosture({
      name: 'x',
      labels: Array.from({ length: 500 }, () => 'y'.repeat(1000)),
    });
    expect(line?.labels).toHaveLength(20);
    expect(line?.labels[0]).toHaveLength(120);
  });

  it.each([null, 7, 'x', [], {}, { type: 'Deployment' }])('skips %p', item => {
    expect(reducePosture(item)).toBeUndefined();
  });

  it('takes whatever comes', () => {
    const strange = fc.object({
      key: fc.constantFrom(
        'name',
        'labels',
        'zones',
        'policies',
        'posturePolicySummary',
        'metadata',
        'lastSeen',
        'passPercentage',
      ),
      maxDepth: 3,
    });
    fc.assert(
      fc.property(strange, item => {
        const line = reducePosture(item);
        expect(line === undefined || line.name.length > 0).toBe(true);
      }),
    );
  });
});
