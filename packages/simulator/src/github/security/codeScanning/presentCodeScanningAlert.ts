import {
  presentAlert,
  presentDismissal,
  presentTime,
  type Presenting,
} from '../present';
import type { CodeScanningAlert } from '../types';
import { hexId } from '../../../random';

function presentRule({ rule }: CodeScanningAlert, full: boolean) {
  return {
    id: rule.id,
    severity: rule.severity,
    description: rule.description,
    name: rule.name,
    tags: rule.tags,
    full_description: rule.fullDescription,
    ...(full && { help: rule.fullDescription, help_uri: '' }),
    security_severity_level: rule.securitySeverity,
  };
}

/** An alert of code scanning; in lists its rule comes without the help text. */
export function presentCodeScanningAlert(
  presenting: Presenting,
  alert: CodeScanningAlert,
  options: { full: boolean },
): unknown {
  const { number, state, tool, path, startLine, message } = alert;
  const url = `${presenting.apiUrl}/${number}`;
  const fixedAt = presentTime(alert.fixedAt);
  return presentAlert(alert, {
    number,
    created_at: presentTime(alert.createdAt),
    updated_at: presentTime(alert.updatedAt),
    url,
    html_url: `${presenting.htmlUrl}/${number}`,
    state,
    fixed_at: fixedAt,
    ...presentDismissal(presenting, alert.dismissal),
    rule: presentRule(alert, options.full),
    tool: { name: tool.name, guid: null, version: tool.version },
    most_recent_instance: {
      ref: 'refs/heads/main',
      analysis_key: '.github/workflows/code-scanning.yml:analyze',
      environment: '{}',
      category: '.github/workflows/code-scanning.yml:analyze',
      state,
      commit_sha: hexId(`commit ${path} ${startLine}`, 40),
      message: { text: message },
      location: {
        path,
        start_line: startLine,
        end_line: startLine,
        start_column: 9,
        end_column: 54,
      },
      classifications: [],
    },
    instances_url: `${url}/instances`,
  });
}
