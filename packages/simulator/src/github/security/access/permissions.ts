import { z } from 'zod';
import type { AlertKind } from '../alertKinds';

/** Names that GitHub gives the permissions of Apps and of fine-grained tokens for its lists of alerts. */
export const permissionOf = {
  'code-scanning': 'security_events',
  dependabot: 'vulnerability_alerts',
  'secret-scanning': 'secret_scanning_alerts',
} as const satisfies Record<AlertKind, string>;

const accessSchema = z.enum(['none', 'read', 'write']);

/** Permissions for the lists of alerts; see `AlertPermissions`. */
export const alertPermissionsSchema = z.strictObject({
  security_events: accessSchema,
  vulnerability_alerts: accessSchema,
  secret_scanning_alerts: accessSchema,
});

/** What an App or a fine-grained token may do with each list of alerts. */
export type AlertPermissions = z.infer<typeof alertPermissionsSchema>;

/** May do everything with alerts. */
export function allAlertPermissions(): AlertPermissions {
  return {
    security_events: 'write',
    vulnerability_alerts: 'write',
    secret_scanning_alerts: 'write',
  };
}
