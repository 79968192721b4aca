import { isResourcePermission } from '@backstage/plugin-permission-common';
import { securityInsightsPermissions } from './permissions';

describe('the permissions of Security Insights', () => {
  it('are one to read, one to change, and one for operators', () => {
    expect(
      securityInsightsPermissions.map(({ name, attributes }) => [
        name,
        attributes,
      ]),
    ).toEqual([
      ['security-insights.alerts.read', { action: 'read' }],
      ['security-insights.alert.dismiss', { action: 'update' }],
      ['security-insights.status.read', { action: 'read' }],
    ]);
  });

  it('are about an entity, except that of the status', () => {
    expect(
      securityInsightsPermissions.map(permission =>
        isResourcePermission(permission, 'catalog-entity'),
      ),
    ).toEqual([true, true, false]);
  });
});
