import fc from 'fast-check';
import { reduceDetail } from './reduceDetail';

const scan = {
  assetType: 'containerImage',
  stage: 'runtime',
  metadata: {
    pullString: 'registry.example/carts:1',
    imageId: 'sha256:6f2c',
    digest: 'sha256:aaaa',
    baseOs: 'debian 12',
    architecture: 'amd64',
    size: 42,
    createdAt: '2026-11-02T08:51:46.016464Z',
  },
  packages: {
    p1: {
      name: 'openssl',
      version: '3.0.1',
      type: 'os',
      isRunning: true,
      vulnerabilitiesRefs: ['v1'],
      riskAcceptRefs: [],
    },
    p2: {
      name: 'log4j-core',
      version: '2.14.0',
      type: 'java',
      path: '/app/lib/log4j-core.jar',
      isRunning: false,
      vulnerabilitiesRefs: ['v2', 'v3'],
    },
    p3: 'broken',
  },
  vulnerabilities: {
    v1: {
      name: 'CVE-2024-0001',
      severity: 'HIGH',
      cvssScore: { version: '3.1', score: 7.5, vector: 'CVSS:3.1/AV:N' },
      exploitable: false,
      fixVersion: '3.0.2',
      disclosureDate: '2024-01-05',
      cisaKev: {},
      packageRef: 'p1',
    },
    v2: {
      name: 'CVE-2021-44228',
      severity: 'critical',
      cvssScore: { version: '3.1', score: 99 },
      exploitable: true,
      cisaKev: { dueDate: '2021-12-24' },
      packageRef: 'p2',
      riskAcceptRefs: ['r1'],
    },
    v3: { name: 'GHSA-abcd', severity: 'catastrophic' },
    v4: { name: 'CVE-2020-1', severity: 'low', packageRef: 'gone' },
    v5: null,
    v6: { severity: 'low' },
  },
  riskAccepts: {
    r1: {
      reason: 'RiskMitigated',
      description: 'Behind a firewall.',
      expirationDate: '2027-01-01',
      status: 'active',
    },
    r2: { reason: 'RiskOwned', status: 'expired' },
  },
  policies: {
    globalEvaluation: 'failed',
    evaluations: [
      { identifier: 'a', name: 'Best practices', evaluation: 'failed' },
      { identifier: 'b', name: 'NIST', evaluation: 'passed' },
      null,
    ],
  },
  layers: { l1: { command: 'x' } },
};

describe('reduceDetail', () => {
  it('row 15: joins packages, vulnerabilities and accepted risks', () => {
    const detail = reduceDetail(scan);
    expect(detail).toMatchObject({
      asset: 'registry.example/carts:1',
      image: {
        id: 'sha256:6f2c',
        digest: 'sha256:aaaa',
        baseOs: 'debian 12',
        architecture: 'amd64',
        sizeBytes: 42,
        createdAt: '2026-11-02T08:51:46.016Z',
      },
      policy: 'failed',
      policies: [
        { name: 'Best practices', result: 'failed' },
        { name: 'NIST', result: 'passed' },
      ],
      skipped: 3,
      totals: {
        total: {
          critical: 1,
          high: 1,
          medium: 0,
          low: 1,
          negligible: 0,
          unknown: 1,
        },
        packages: 2,
        vulnerabilities: 4,
        fixable: 1,
        inUse: 1,
        exploitable: 1,
        knownExploited: 1,
        accepted: 1,
      },
    });
    const lines = Object.fromEntries(
      (detail?.vulnerabilities ?? []).map(line => [line.name, line]),
    );
    expect(lines['CVE-2024-0001']).toEqual({
      name: 'CVE-2024-0001',
      severity: 'high',
      cvss: { version: '3.1', score: 7.5, vector: 'CVSS:3.1/AV:N' },
      package: 'openssl',
      version: '3.0.1',
      packageType: 'os',
      path: null,
      fixVersion: '3.0.2',
      inUse: true,
      exploitable: false,
      knownExploited: false,
      acceptedRisk: null,
      disclosedAt: '2024-01-05T00:00:00.000Z',
    });
    expect(lines['CVE-2021-44228']).toMatchObject({
      cvss: null,
      path: '/app/lib/log4j-core.jar',
      fixVersion: null,
      inUse: false,
      knownExploited: true,
      acceptedRisk: {
        reason: 'RiskMitigated',
        description: 'Behind a firewall.',
        expiresAt: '2027-01-01T00:00:00.000Z',
      },
    });
    // Found through the package that lists it.
    expect(lines['GHSA-abcd']).toMatchObject({
      package: 'log4j-core',
      severity: 'unknown',
      exploitable: null,
    });
    expect(lines['CVE-2020-1']).toMatchObject({
      package: 'unknown',
      version: null,
      inUse: null,
    });
  });

  it('counts a risk that was accepted for the whole package, and none that has expired', () => {
    const detail = reduceDetail({
      packages: {
        p: { name: 'x', riskAcceptRefs: ['active'] },
        q: { name: 'y', riskAcceptRefs: ['expired'] },
      },
      vulnerabilities: {
        v: { name: 'A', packageRef: 'p' },
        w: { name: 'B', packageRef: 'q' },
      },
      riskAccepts: {
        active: { reason: 'RiskOwned' },
        expired: { reason: 'RiskOwned', status: 'expired' },
      },
    });
    expect(
      detail?.vulnerabilities.map(({ acceptedRisk }) => acceptedRisk?.reason),
    ).toEqual(['RiskOwned', undefined]);
  });

  it('has one line for each package with the vulnerability', () => {
    const detail = reduceDetail({
      packages: {
        p: { name: 'one', vulnerabilitiesRefs: ['v'] },
        q: { name: 'two', vulnerabilitiesRefs: ['v'] },
      },
      vulnerabilities: { v: { name: 'CVE-2024-1000', packageRef: 'p' } },
    });
    expect(detail?.vulnerabilities.map(line => line.package)).toEqual([
      'one',
      'two',
    ]);
  });

  it('takes a scan without findings for what it is', () => {
    expect(
      reduceDetail({ metadata: { pullString: 'x' }, vulnerabilities: {} }),
    ).toMatchObject({
      asset: 'x',
      totals: { vulnerabilities: 0, total: { critical: 0 }, inUse: null },
      policy: 'notEvaluated',
    });
  });

  it('row 9: does not say "none" when the findings are not part of the answer', () => {
    expect(
      reduceDetail({ metadata: { pullString: 'x' } })?.totals.total,
    ).toEqual({
      critical: null,
      high: null,
      medium: null,
      low: null,
      negligible: null,
    });
  });

  it.each([null, undefined, 7, 'x', [], {}, { status: 'ok' }])(
    'is not fooled by %j',
    body => {
      expect(reduceDetail(body)).toBeUndefined();
    },
  );

  it('takes whatever comes', () => {
    const strange = fc.object({
      key: fc.constantFrom(
        'packages',
        'vulnerabilities',
        'metadata',
        'policies',
        'evaluations',
        'name',
        'vulnerabilitiesRefs',
        'packageRef',
        'riskAccepts',
        '__proto__',
      ),
      maxDepth: 4,
    });
    fc.assert(
      fc.property(strange, body => {
        const detail = reduceDetail(body);
        expect(
          detail?.vulnerabilities.every(({ name }) => name.length > 0) ?? true,
        ).toBe(true);
      }),
    );
  });
});
