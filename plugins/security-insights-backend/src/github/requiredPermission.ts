import type { AlertType } from '@internal/plugin-security-insights-common';

/** What GitHub calls the feature, in a sentence. */
export const alertNames: Record<AlertType, string> = {
  'code-scanning': 'code scanning alerts',
  dependabot: 'Dependabot alerts',
  'secret-scanning': 'secret scanning alerts',
};

const permissions: Record<AlertType, string> = {
  'code-scanning': 'Code scanning alerts',
  dependabot: 'Dependabot alerts',
  'secret-scanning': 'Secret scanning alerts',
};

/** What an App or a token needs for one of the lists, in the words of GitHub's settings. */
export function requiredPermission(
  type: AlertType,
  credentials: 'app' | 'token' | 'none',
  access: 'read' | 'write' = 'read',
): string {
  const permission = `${permissions[type]}: ${
    access === 'read' ? 'read' : 'read and write'
  }`;
  return credentials === 'app'
    ? permission
    : `${permission} (classic token: security_events)`;
}
