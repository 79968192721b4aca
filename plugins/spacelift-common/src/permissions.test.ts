import {
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  spaceliftPermissions,
  spaceliftRunTriggerPermission,
  spaceliftStackReadPermission,
  spaceliftStatusReadPermission,
} from './permissions';

describe('spaceliftPermissions', () => {
  it('row 11: reading and triggering have the entity as their resource, so that a policy can say "owners only"', () => {
    const resourceOf = (permission: Permission) =>
      isResourcePermission(permission) ? permission.resourceType : null;
    expect(spaceliftPermissions.map(it => [it.name, resourceOf(it)])).toEqual([
      ['spacelift.stack.read', 'catalog-entity'],
      ['spacelift.run.trigger', 'catalog-entity'],
      ['spacelift.status.read', null],
    ]);
  });

  it('only the trigger changes something', () => {
    expect(spaceliftStackReadPermission.attributes).toEqual({ action: 'read' });
    expect(spaceliftRunTriggerPermission.attributes).toEqual({});
    expect(spaceliftStatusReadPermission.attributes).toEqual({
      action: 'read',
    });
  });
});
