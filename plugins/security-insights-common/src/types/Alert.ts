import type { Severity } from '@internal/vendor-common';

/** What GitHub calls its features; also in the addresses of our routes. */
export const alertTypes = [
  'code-scanning',
  'dependabot',
  'secret-scanning',
] as const;

/** One of GitHub's three lists of alerts. */
export type AlertType = (typeof alertTypes)[number];

/** States with the same words for all lists. */
export const alertStates = ['open', 'dismissed', 'fixed'] as const;

/**
 * `dismissed`: by a person or by a rule of the repository; `fixed`: gone from the code, or the secret was revoked. States
 * that GitHub adds later are shown as what they are not: open.
 */
export type AlertState = (typeof alertStates)[number];

/** An alert. What GitHub did not say is null. A secret itself is never part of it. */
export interface Alert {
  /** `<type>/<number>`, unique within the repository. */
  id: string;
  type: AlertType;
  number: number;
  state: AlertState;
  severity: Severity;
  title: string;
  /** A sentence or two, plain text. */
  description: string | null;
  /** Identifier of the rule, advisory or kind of secret: `js/sql-injection`, `GHSA-...`, `aws_access_key_id`. */
  rule: string | null;
  /** CVE of a dependency. */
  cve: string | null;
  /** Tool that found it, for code scanning. */
  tool: string | null;
  /** For Dependabot. */
  dependency: {
    name: string;
    ecosystem: string | null;
    manifestPath: string | null;
    scope: string | null;
    vulnerableRange: string | null;
    /** First version without the vulnerability; null = there is none yet. */
    fixedVersion: string | null;
  } | null;
  /** For code scanning, and the first known place of a secret where GitHub tells it. */
  location: {
    path: string;
    startLine: number | null;
    ref: string | null;
  } | null;
  /** For secret scanning. */
  secret: {
    /** `active`, `inactive` or `unknown`. */
    validity: string;
    publiclyLeaked: boolean;
    pushProtectionBypassed: boolean;
  } | null;
  /** ISO 8601. */
  createdAt: string | null;
  updatedAt: string | null;
  /** Who closed it, when and why; null while it is open. */
  closed: {
    at: string | null;
    /** Login; null when it was closed by GitHub itself. */
    by: string | null;
    reason: string | null;
    comment: string | null;
  } | null;
  /** Page at GitHub; http(s) only. */
  url: string | null;
}
