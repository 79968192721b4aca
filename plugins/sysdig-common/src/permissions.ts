import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** To read what Sysdig says about an entity. Its resource is the entity, so that a policy can grant it to owners only. */
export const sysdigResultsReadPermission = createPermission({
  name: 'sysdig.results.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To read whether the portal reaches Sysdig, meant for its operators. Says nothing about any entity. */
export const sysdigStatusReadPermission = createPermission({
  name: 'sysdig.status.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin, for permission policies and catalogs of permissions. */
export const sysdigPermissions = [
  sysdigResultsReadPermission,
  sysdigStatusReadPermission,
];
