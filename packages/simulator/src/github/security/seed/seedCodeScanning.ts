import type { CodeScanningAlert } from '../types';
import { daysBefore } from './ages';
import { numberByAge } from './numberByAge';

/** One alert, in the words of whoever wrote the demo. */
export interface CodeFinding {
  rule: string;
  /** Severity that the tool gives the rule. */
  severity: CodeScanningAlert['rule']['severity'];
  /** Null for rules that are not about security, and for tools that do not say it. */
  security: CodeScanningAlert['rule']['securitySeverity'];
  title: string;
  message: string;
  /** `path:line`. */
  at: string;
  ageDays: number;
  fixedDaysAgo?: number;
  dismissed?: {
    daysAgo: number;
    reason: 'false positive' | "won't fix" | 'used in tests';
    comment: string | null;
  };
}

/** What found them, and who dismisses. */
export interface CodeScanningPlan {
  tool: { name: string; version: string | null };
  owner: string;
  findings: readonly CodeFinding[];
}

function toAlert(
  { tool, owner }: CodeScanningPlan,
  finding: CodeFinding,
  now: Date,
): CodeScanningAlert {
  const { rule, dismissed, fixedDaysAgo, at } = finding;
  const createdAt = daysBefore(now, finding.ageDays);
  const fixedAt =
    fixedDaysAgo === undefined ? null : daysBefore(now, fixedDaysAgo);
  const dismissal = dismissed
    ? {
        at: daysBefore(now, dismissed.daysAgo),
        by: owner,
        reason: dismissed.reason,
        comment: dismissed.comment,
      }
    : null;
  const [path, line] = at.split(':');
  const closedState = dismissal ? 'dismissed' : 'fixed';
  return {
    number: 0,
    state: dismissal || fixedAt ? closedState : 'open',
    createdAt,
    updatedAt: dismissal?.at ?? fixedAt ?? createdAt,
    dismissal,
    fixedAt,
    rule: {
      id: rule,
      name: rule,
      severity: finding.severity,
      securitySeverity: finding.security,
      description: finding.title,
      fullDescription: finding.message,
      tags: finding.security ? ['security'] : ['maintainability'],
    },
    tool,
    path,
    startLine: Number(line),
    message: finding.message,
  };
}

/** The alerts of code scanning of a repository. */
export function seedCodeScanning(
  plan: CodeScanningPlan,
  now: Date,
): CodeScanningAlert[] {
  return numberByAge(plan.findings.map(finding => toAlert(plan, finding, now)));
}
