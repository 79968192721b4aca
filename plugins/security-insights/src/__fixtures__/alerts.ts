import type { Alert } from '@internal/plugin-security-insights-common';

const REPOSITORY = 'https://github.com/acme/sock-shop-carts';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const nothing = {
  description: null,
  rule: null,
  cve: null,
  tool: null,
  dependency: null,
  location: null,
  secret: null,
  closed: null,
};

/** An alert of code scanning. */
export function codeAlert(number: number, fields: Partial<Alert> = {}): Alert {
  return {
    ...nothing,
    id: `code-scanning/${number}`,
    type: 'code-scanning',
    number,
    state: 'open',
    severity: 'high',
    title: 'Query built from user-controlled sources',
    description: 'This query depends on the name of a cart.',
    rule: 'java/sql-injection',
    tool: 'CodeQL',
    location: {
      path: 'src/main/java/example/acme/carts/CartSearch.java',
      startLine: 88,
      ref: 'refs/heads/main',
    },
    createdAt: daysAgo(number),
    updatedAt: daysAgo(1),
    url: `${REPOSITORY}/security/code-scanning/${number}`,
    ...fields,
  };
}

/** An alert of Dependabot. */
export function dependabotAlert(
  number: number,
  fields: Partial<Alert> = {},
): Alert {
  return {
    ...nothing,
    id: `dependabot/${number}`,
    type: 'dependabot',
    number,
    state: 'open',
    severity: 'medium',
    title: 'Uncontrolled resource consumption in netty',
    rule: 'GHSA-xxxx-yyyy-zzzz',
    cve: 'CVE-2026-10234',
    dependency: {
      name: 'io.netty:netty-codec',
      ecosystem: 'maven',
      manifestPath: 'pom.xml',
      scope: 'runtime',
      vulnerableRange: '< 4.1.99',
      fixedVersion: '4.1.99.Final',
    },
    createdAt: daysAgo(number),
    updatedAt: daysAgo(1),
    url: `${REPOSITORY}/security/dependabot/${number}`,
    ...fields,
  };
}

/** An alert of secret scanning. */
export function secretAlert(
  number: number,
  fields: Partial<Alert> = {},
): Alert {
  return {
    ...nothing,
    id: `secret-scanning/${number}`,
    type: 'secret-scanning',
    number,
    state: 'open',
    severity: 'critical',
    title: 'Amazon AWS Access Key ID',
    rule: 'aws_access_key_id',
    location: { path: 'deploy/values.yaml', startLine: 12, ref: null },
    secret: {
      validity: 'active',
      publiclyLeaked: false,
      pushProtectionBypassed: true,
    },
    createdAt: daysAgo(number),
    updatedAt: null,
    url: `${REPOSITORY}/security/secret-scanning/${number}`,
    ...fields,
  };
}

/** How somebody closed an alert. */
export const closedBy = (
  fields: Partial<NonNullable<Alert['closed']>> = {},
): NonNullable<Alert['closed']> => ({
  at: daysAgo(2),
  by: 'lin-park',
  reason: 'used in tests',
  comment: 'Only the test data has such names.',
  ...fields,
});

/** Six open alerts of all sources, and three closed ones. */
export const someAlerts: readonly Alert[] = [
  secretAlert(3),
  codeAlert(9, { severity: 'critical' }),
  codeAlert(7, { title: 'Log injection', rule: 'java/log-injection' }),
  dependabotAlert(21),
  dependabotAlert(22, {
    title: 'Open redirect in spring-web',
    dependency: {
      name: 'org.springframework:spring-web',
      ecosystem: 'maven',
      manifestPath: 'pom.xml',
      scope: 'runtime',
      vulnerableRange: '<= 6.0.0',
      fixedVersion: null,
    },
  }),
  secretAlert(2, {
    title: 'Slack incoming webhook',
    rule: 'slack_incoming_webhook_url',
    severity: 'low',
    secret: {
      validity: 'inactive',
      publiclyLeaked: false,
      pushProtectionBypassed: false,
    },
  }),
  codeAlert(4, { state: 'dismissed', closed: closedBy() }),
  dependabotAlert(18, {
    state: 'dismissed',
    closed: closedBy({ by: null, reason: 'auto_dismissed', comment: null }),
  }),
  codeAlert(1, {
    state: 'fixed',
    closed: closedBy({ by: null, reason: null, comment: null }),
  }),
];
