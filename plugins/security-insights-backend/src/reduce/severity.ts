import { toSeverity, type Severity } from '@internal/vendor-common';

const byRuleSeverity: Readonly<Record<string, Severity>> = {
  error: 'high',
  warning: 'medium',
  note: 'low',
  none: 'low',
};

function lower(word: string | null): string {
  return word?.toLocaleLowerCase('en-US') ?? '';
}

/** How bad a finding of code scanning is: GitHub's security severity, or else what the tool says of the rule. */
export function codeScanningSeverity(rule: {
  security_severity_level: string | null;
  severity: string | null;
}): Severity {
  const known = toSeverity(rule.security_severity_level);
  const word = lower(rule.severity);
  return known === 'unknown' && Object.hasOwn(byRuleSeverity, word)
    ? byRuleSeverity[word]
    : known;
}

/** How bad a vulnerable dependency is, of several words the first that says it. GitHub's GraphQL says "moderate". */
export function advisorySeverity(...words: Array<string | null>): Severity {
  return (
    words
      .map(word => (lower(word) === 'moderate' ? 'medium' : toSeverity(word)))
      .find(severity => severity !== 'unknown') ?? 'unknown'
  );
}

/** How bad a leaked secret is: as bad as can be, unless it is known to open nothing any more. */
export function secretSeverity(validity: string): Severity {
  return validity === 'inactive' ? 'low' : 'critical';
}
