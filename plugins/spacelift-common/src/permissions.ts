import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To read stacks and runs. Its resource is the entity that the stacks belong to, so that a policy can grant it to owners
 * only; the page of all stacks asks for it without an entity, and is then for those who have it everywhere.
 */
export const spaceliftStackReadPermission = createPermission({
  name: 'spacelift.stack.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To trigger a run of a stack. Its resource is the entity that the stack belongs to. */
export const spaceliftRunTriggerPermission = createPermission({
  name: 'spacelift.run.trigger',
  attributes: {},
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To read how the portal's connection to Spacelift is doing; for operators. */
export const spaceliftStatusReadPermission = createPermission({
  name: 'spacelift.status.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin, for permission policies and catalogs of permissions. */
export const spaceliftPermissions = [
  spaceliftStackReadPermission,
  spaceliftRunTriggerPermission,
  spaceliftStatusReadPermission,
];
