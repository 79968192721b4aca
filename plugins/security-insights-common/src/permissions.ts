import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** To read the alerts of an entity's repository. Its resource is the entity, so that a policy can grant it to owners only. */
export const securityInsightsAlertsReadPermission = createPermission({
  name: 'security-insights.alerts.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To dismiss and reopen alerts of an entity's repository. Its resource is the entity. */
export const securityInsightsAlertDismissPermission = createPermission({
  name: 'security-insights.alert.dismiss',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To read how the portal's connections to GitHub are doing; for operators. */
export const securityInsightsStatusReadPermission = createPermission({
  name: 'security-insights.status.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin, for permission policies and catalogs of permissions. */
export const securityInsightsPermissions = [
  securityInsightsAlertsReadPermission,
  securityInsightsAlertDismissPermission,
  securityInsightsStatusReadPermission,
];
