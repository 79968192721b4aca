import { cveNumber, cveOf } from '../../../acme';
import { hash } from '../../../random';
import type { Advisory } from '../types';
import { weaknesses } from './weaknesses';

/**
 * An invented advisory about a package, the same one in every repository. Letters that GitHub's identifiers never have show
 * that it is invented, and so does the number of its CVE, under which Sysdig knows it too.
 *
 * @param position which of the package's advisories of this severity
 */
export function seedAdvisory(
  packageName: string,
  severity: Advisory['severity'],
  position: number,
  now: Date,
): Advisory {
  const number = cveNumber(severity, packageName, position);
  const cve = cveOf(number, severity, now.getTime());
  const kinds = weaknesses[severity];
  const { cwe, summary, description } = kinds[number % kinds.length];
  const digits = String(hash(`ghsa ${packageName} ${number}`)).padStart(
    10,
    '0',
  );
  return {
    ghsaId: `GHSA-sim0-${digits.slice(2, 6)}-${digits.slice(6)}`,
    cveId: number % 11 === 0 ? null : cve.name,
    summary: `${packageName} ${summary}`,
    description: `### Impact\n${description}\n\n### Patches\nSee the list of versions.\n\nInvented for a demonstration.`,
    severity,
    score: cve.score ?? 0,
    vector: cve.score === null ? null : cve.vector,
    epss: cve.likelihood > 20 ? cve.likelihood / 100 : null,
    cwe,
    publishedAt: new Date(`${cve.disclosed}T12:00:00Z`),
  };
}
