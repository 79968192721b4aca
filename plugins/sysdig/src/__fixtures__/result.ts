import type {
  ResultDetail,
  Vulnerability,
} from '@internal/plugin-sysdig-common';
import { counts, SYSDIG } from './scans';

/** A vulnerability; a critical one with a fix where nothing else is said. */
export function vulnerability(
  fields: Partial<Vulnerability> = {},
): Vulnerability {
  const name = fields.name ?? 'CVE-2026-10001';
  return {
    name,
    severity: 'critical',
    cvss: {
      score: 9.8,
      version: '3.1',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    },
    package: 'openssl',
    version: '3.0.1-r0',
    packageType: 'os',
    path: null,
    fixVersion: '3.0.7-r0',
    inUse: true,
    exploitable: true,
    knownExploited: true,
    acceptedRisk: null,
    disclosedAt: '2026-10-01T00:00:00Z',
    nvdUrl: `https://nvd.nist.gov/vuln/detail/${name}`,
    ...fields,
  };
}

/** One page of a scan's vulnerabilities. */
export function resultDetail(
  items: Vulnerability[],
  fields: Partial<ResultDetail> = {},
): ResultDetail {
  return {
    resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e',
    asset: 'docker.io/weaveworksdemos/carts:0.4.8',
    image: {
      id: 'sha256:6f2c0c2f8a0d4f0f9f7f6b2a1d0c3b4a',
      digest:
        'sha256:5d2c0c2f8a0d4f0f9f7f6b2a1d0c3b4a5e6f708192a3b4c5d6e7f8091a2b3c4d',
      baseOs: 'alpine 3.18.2',
      architecture: 'amd64',
      sizeBytes: 187_000_000,
      createdAt: '2026-09-01T12:00:00Z',
    },
    policy: 'failed',
    policies: [
      { name: 'Sysdig Best Practices', result: 'failed' },
      { name: 'Acme production images', result: 'passed' },
    ],
    totals: {
      total: counts(9, 58, 131, 40, 12),
      packages: 214,
      vulnerabilities: 250,
      fixable: 120,
      inUse: 44,
      exploitable: 6,
      knownExploited: 1,
      accepted: 1,
    },
    items,
    matching: items.length,
    skipped: 0,
    url: `${SYSDIG}#/vulnerabilities/results/17f0a3c1`,
    ...fields,
  };
}

export const vulnerabilities: Vulnerability[] = [
  vulnerability(),
  vulnerability({
    name: 'CVE-2026-10002',
    severity: 'high',
    cvss: { score: 7.5, version: '3.1', vector: null },
    package: 'org.springframework.boot:spring-boot-starter-actuator',
    version: '2.7.0',
    packageType: 'java',
    path: '/usr/src/app/app.jar!/BOOT-INF/lib/spring-boot-starter-actuator-2.7.0.jar',
    fixVersion: null,
    inUse: false,
    exploitable: false,
    knownExploited: false,
    acceptedRisk: {
      reason: 'RiskMitigated',
      description: 'The port is closed by a network policy.',
      expiresAt: new Date(Date.now() + 40 * 86_400_000).toISOString(),
    },
  }),
  vulnerability({
    name: 'GHSA-aaaa-bbbb-cccc',
    severity: 'unknown',
    cvss: null,
    package: 'left-pad',
    version: null,
    packageType: null,
    fixVersion: null,
    inUse: null,
    exploitable: null,
    knownExploited: null,
    disclosedAt: null,
    nvdUrl: null,
  }),
];
