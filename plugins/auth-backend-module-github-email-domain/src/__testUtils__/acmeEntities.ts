import { Entity } from '@backstage/catalog-model';

function user(
  name: string,
  profile: { email: string },
  options: { userId?: string; groups?: string[] } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      annotations: options.userId
        ? { 'github.com/user-id': options.userId }
        : {},
    },
    spec: { profile, memberOf: options.groups ?? [] },
    relations: (options.groups ?? []).map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  };
}

/** Catalog users of the demo company: Ada pinned by account, the others by address only. */
export const acmeEntities: Entity[] = [
  user(
    'ada',
    { email: 'ada@acme.example' },
    { userId: 'U_sim1001', groups: ['platform'] },
  ),
  user(
    'lin',
    { email: 'lin.park@acme.example' },
    { groups: ['shop', 'team-c'] },
  ),
  user('sam', { email: 'sam@acme.example' }, { groups: ['payments'] }),
];
