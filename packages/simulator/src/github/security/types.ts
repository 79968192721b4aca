import type { FeatureStates } from './access/features';

/** What the alerts of all lists have. */
export interface AnyAlert {
  number: number;
  createdAt: Date;
  updatedAt: Date;
  /** Changes what goes over the wire, to send what GitHub never promised. */
  distort?: (shown: Record<string, unknown>) => unknown;
}

/** Who closed an alert, and why. */
export interface Closing {
  at: Date;
  /** Login; null when it was not a person. */
  by: string | null;
  reason: string | null;
  comment: string | null;
}

/** An alert of a tool that looked at code. */
export interface CodeScanningAlert extends AnyAlert {
  state: 'open' | 'dismissed' | 'fixed';
  dismissal: Closing | null;
  fixedAt: Date | null;
  rule: {
    id: string;
    name: string;
    /** Severity of the rule as the tool says it. */
    severity: 'none' | 'note' | 'warning' | 'error' | null;
    /** Null for tools and rules that are not about security. */
    securitySeverity: 'low' | 'medium' | 'high' | 'critical' | null;
    description: string;
    fullDescription: string;
    tags: readonly string[];
  };
  tool: { name: string; version: string | null };
  path: string;
  startLine: number;
  message: string;
}

/** What is known about a vulnerability of a dependency. */
export interface Advisory {
  ghsaId: string;
  /** Null while nobody has given it a number. */
  cveId: string | null;
  summary: string;
  description: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  /** Of 10; 0 while nobody has scored it, as GitHub sends it. */
  score: number;
  vector: string | null;
  /** Of 1, how likely it is used within a month; null for most. */
  epss: number | null;
  cwe: { id: string; name: string };
  publishedAt: Date;
}

/** An alert about a dependency. */
export interface DependabotAlert extends AnyAlert {
  state: 'open' | 'dismissed' | 'auto_dismissed' | 'fixed';
  dismissal: Closing | null;
  autoDismissedAt: Date | null;
  fixedAt: Date | null;
  ecosystem: string;
  packageName: string;
  manifestPath: string;
  scope: 'runtime' | 'development' | null;
  relationship: 'direct' | 'transitive' | 'unknown' | null;
  vulnerableRange: string;
  /** First version without it; null = there is none. */
  patchedVersion: string | null;
  advisory: Advisory;
}

/** An alert about a secret in the repository. */
export interface SecretAlert extends AnyAlert {
  state: 'open' | 'resolved';
  resolution: Closing | null;
  secretType: string;
  displayName: string;
  validity: 'active' | 'inactive' | 'unknown';
  publiclyLeaked: boolean;
  multiRepo: boolean;
  /** Login of who pushed it all the same, and when. */
  bypass: { by: string; at: Date } | null;
  path: string;
  startLine: number;
}

/** Alerts of a repository, and which of GitHub's features it has. */
export interface RepoSecurity {
  features: FeatureStates;
  codeScanning: CodeScanningAlert[];
  dependabot: DependabotAlert[];
  secretScanning: SecretAlert[];
}
