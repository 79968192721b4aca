import {
  presentAlert,
  presentDismissal,
  presentTime,
  type Presenting,
} from '../present';
import type { DependabotAlert } from '../types';

function presentVulnerability(alert: DependabotAlert) {
  const { patchedVersion } = alert;
  return {
    package: { ecosystem: alert.ecosystem, name: alert.packageName },
    severity: alert.advisory.severity,
    vulnerable_version_range: alert.vulnerableRange,
    first_patched_version: patchedVersion
      ? { identifier: patchedVersion }
      : null,
  };
}

function presentAdvisory(alert: DependabotAlert) {
  const { advisory } = alert;
  const { ghsaId, cveId, score, vector, epss, cwe } = advisory;
  const cvss = { score, vector_string: vector };
  return {
    ghsa_id: ghsaId,
    cve_id: cveId,
    summary: advisory.summary,
    description: advisory.description,
    severity: advisory.severity,
    identifiers: [
      { value: ghsaId, type: 'GHSA' },
      ...(cveId ? [{ value: cveId, type: 'CVE' }] : []),
    ],
    references: [{ url: `https://github.com/advisories/${ghsaId}` }],
    published_at: presentTime(advisory.publishedAt),
    updated_at: presentTime(advisory.publishedAt),
    withdrawn_at: null,
    vulnerabilities: [presentVulnerability(alert)],
    cvss,
    cvss_severities: {
      cvss_v3: cvss,
      cvss_v4: { score: 0, vector_string: null },
    },
    ...(epss === null
      ? {}
      : { epss: { percentage: epss, percentile: Math.min(1, epss * 12) } }),
    cwes: [{ cwe_id: cwe.id, name: cwe.name }],
  };
}

/** A Dependabot alert, in lists and alone. */
export function presentDependabotAlert(
  presenting: Presenting,
  alert: DependabotAlert,
): unknown {
  const { number } = alert;
  return presentAlert(alert, {
    number,
    state: alert.state,
    dependency: {
      package: { ecosystem: alert.ecosystem, name: alert.packageName },
      manifest_path: alert.manifestPath,
      scope: alert.scope,
      relationship: alert.relationship,
    },
    security_advisory: presentAdvisory(alert),
    security_vulnerability: presentVulnerability(alert),
    url: `${presenting.apiUrl}/${number}`,
    html_url: `${presenting.htmlUrl}/${number}`,
    created_at: presentTime(alert.createdAt),
    updated_at: presentTime(alert.updatedAt),
    ...presentDismissal(presenting, alert.dismissal),
    fixed_at: presentTime(alert.fixedAt),
    auto_dismissed_at: presentTime(alert.autoDismissedAt),
  });
}
