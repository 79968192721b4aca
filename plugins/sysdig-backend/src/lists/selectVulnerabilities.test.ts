import type { VulnerabilityLine } from '../reduce/readVulnerabilities';
import { selectVulnerabilities } from './selectVulnerabilities';

const vulnerability = (
  name: string,
  more: Partial<VulnerabilityLine> = {},
): VulnerabilityLine => ({
  name,
  severity: 'low',
  cvss: null,
  package: 'p',
  version: null,
  packageType: null,
  path: null,
  fixVersion: null,
  inUse: null,
  exploitable: null,
  knownExploited: null,
  acceptedRisk: null,
  disclosedAt: null,
  ...more,
});

const score = (value: number) => ({
  score: value,
  version: null,
  vector: null,
});

const vulnerabilities = [
  vulnerability('a', { severity: 'high', cvss: score(9.9) }),
  vulnerability('b', { severity: 'critical', fixVersion: '1' }),
  vulnerability('c', { severity: 'unknown', cvss: score(10), inUse: true }),
  vulnerability('d', { severity: 'high', cvss: score(7), exploitable: true }),
  vulnerability('e', { package: 'zlib', knownExploited: true }),
];

describe('selectVulnerabilities', () => {
  it.each([
    [{}, 'badec'],
    [{ order: 'asc' as const }, 'cedab'],
    [{ sort: 'cvss' as const }, 'cadbe'],
    [{ sort: 'cvss' as const, order: 'asc' as const }, 'dacbe'],
    [{ sort: 'name' as const }, 'abcde'],
    [{ sort: 'package' as const, order: 'desc' as const }, 'eabcd'],
    [{ severity: ['high' as const, 'critical' as const] }, 'bad'],
    [{ fixable: true }, 'b'],
    [{ inUse: true }, 'c'],
    [{ exploitable: true }, 'd'],
    [{ knownExploited: true }, 'e'],
    [{ fixable: true, inUse: true }, ''],
    [{ search: 'ZLIB' }, 'e'],
    [{ fixable: false }, 'badec'],
  ])('row 15: answers %j', (query, order) => {
    expect(
      selectVulnerabilities(vulnerabilities, query)
        .map(({ name }) => name)
        .join(''),
    ).toBe(order);
  });
});
