import { isPermission } from '@backstage/plugin-permission-common';
import {
  sysdigPermissions,
  sysdigResultsReadPermission,
  sysdigStatusReadPermission,
} from './permissions';

describe('the permissions of Sysdig', () => {
  it('only read', () => {
    expect(
      sysdigPermissions.map(({ name, attributes }) => [name, attributes]),
    ).toEqual([
      ['sysdig.results.read', { action: 'read' }],
      ['sysdig.status.read', { action: 'read' }],
    ]);
  });

  it('are about an entity for results, and about none for the status', () => {
    expect(sysdigResultsReadPermission).toMatchObject({
      type: 'resource',
      resourceType: 'catalog-entity',
    });
    expect(sysdigStatusReadPermission.type).toBe('basic');
    expect(isPermission(sysdigStatusReadPermission, sysdigPermissions[1])).toBe(
      true,
    );
  });
});
