import { z } from 'zod';
import type { RepoSecurity } from '../types';

const part = z.record(z.string(), z.unknown());

function within(
  shown: Record<string, unknown>,
  name: string,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  return { ...shown, [name]: { ...part.parse(shown[name]), ...changes } };
}

/** Null wherever GitHub's schema allows it, and where it leaves things out. */
const nulls = {
  codeScanning: (shown: Record<string, unknown>) => ({
    ...within(shown, 'rule', {
      id: null,
      severity: null,
      security_severity_level: null,
      tags: null,
    }),
    updated_at: undefined,
    most_recent_instance: {},
  }),
  dependabot: (shown: Record<string, unknown>) => ({
    ...within(shown, 'security_vulnerability', { first_patched_version: null }),
    dependency: {},
    security_advisory: {
      ...part.parse(shown.security_advisory),
      cve_id: null,
      cvss: { score: 0, vector_string: null },
    },
  }),
  secretScanning: (shown: Record<string, unknown>) => ({
    ...shown,
    updated_at: null,
    validity: undefined,
    publicly_leaked: null,
    push_protection_bypassed: null,
    first_location_detected: null,
  }),
};

/** Words that GitHub may learn one day. */
const unknown = {
  codeScanning: (shown: Record<string, unknown>) => ({
    ...within(shown, 'rule', {
      severity: 'disaster',
      security_severity_level: 'apocalyptic',
    }),
  }),
  dependabot: (shown: Record<string, unknown>) => ({
    ...within(shown, 'security_vulnerability', { severity: 'moderate' }),
    security_advisory: {
      ...part.parse(shown.security_advisory),
      severity: 'moderate',
    },
    state: 'snoozed',
  }),
  secretScanning: (shown: Record<string, unknown>) => ({
    ...shown,
    validity: 'probably',
  }),
};

/** Makes the first three alerts of each list odd: nulls, unknown words, and one that is no alert at all. */
export function distortAlerts(security: RepoSecurity): void {
  const { codeScanning, dependabot, secretScanning } = security;
  codeScanning[0].distort = nulls.codeScanning;
  dependabot[0].distort = nulls.dependabot;
  secretScanning[0].distort = nulls.secretScanning;
  codeScanning[1].distort = unknown.codeScanning;
  dependabot[1].distort = unknown.dependabot;
  secretScanning[1].distort = unknown.secretScanning;
  for (const list of [codeScanning, dependabot, secretScanning]) {
    list[2].distort = () => ({ number: 'three', state: ['open'], rule: 7 });
  }
}
