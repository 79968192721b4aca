import type { Entity } from '@backstage/catalog-model';
import { findMissingOwnerLabel } from './findMissingOwnerLabel';

const ownedBy = (...owners: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'carts' },
  // The relations count, and not what the file says.
  spec: { owner: 'payments' },
  relations: [
    { type: 'partOf', targetRef: 'group:default/platform' },
    ...owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
  ],
});

const TEAM_C = 'group:default/team-c';
const LIN = 'user:default/lin';

describe('findMissingOwnerLabel', () => {
  it.each<[labels: string[], owners: string[]]>([
    [['owner:team-c'], [TEAM_C]],
    [['owner:default/team-c'], [TEAM_C]],
    [['owner:group:default/team-c'], [TEAM_C]],
    [['env:prod', 'OWNER:Team-C'], [TEAM_C]],
    [['owner:team-c'], ['Group:Default/Team-C']],
    [['owner:payments', 'owner:team-c'], [TEAM_C]],
    [['owner:shop'], [TEAM_C, 'group:default/shop']],
    [['owner:eu/team-c'], ['group:eu/team-c']],
    [['owner:group:eu/team-c'], ['group:eu/team-c']],
    [['owner:user:default/lin'], [LIN]],
    [['owner:User:default/Lin'], [TEAM_C, LIN]],
  ])('%j names one of %j', (labels, owners) => {
    expect(
      findMissingOwnerLabel(labels, ownedBy(...owners), 'owner:'),
    ).toBeUndefined();
  });

  it.each<[labels: string[], owners: string[], label: string | null]>([
    [[], [TEAM_C], 'owner:team-c'],
    [[''], [TEAM_C], 'owner:team-c'],
    [['owner:'], [TEAM_C], 'owner:team-c'],
    [['team-c'], [TEAM_C], 'owner:team-c'],
    [['owner:team-c2'], [TEAM_C], 'owner:team-c'],
    [['owner:team'], [TEAM_C], 'owner:team-c'],
    [['owner:team-c'], ['group:default/team-c2'], 'owner:team-c2'],
    [['not-owner:team-c'], [TEAM_C], 'owner:team-c'],
    [['owner:team-c,payments'], [TEAM_C], 'owner:team-c'],
    [['owner:*', 'owner:.*'], [TEAM_C], 'owner:team-c'],
    [['owner:payments', 'owner:platform'], [TEAM_C], 'owner:team-c'],
    // A team of the same name elsewhere is another team.
    [['owner:team-c'], ['group:eu/team-c'], 'owner:eu/team-c'],
    [['owner:default/team-c'], ['group:eu/team-c'], 'owner:eu/team-c'],
    // A person may have the name of a team.
    [['owner:team-c'], ['user:default/team-c'], 'owner:user:default/team-c'],
    [['owner:default/lin', 'owner:lin'], [LIN], 'owner:user:default/lin'],
    [['owner:user:default/lin'], ['group:default/lin'], 'owner:lin'],
    [['owner:', 'owner:payments'], [], null],
    [['owner:', 'owner:team-c'], ['', 'team-c', 'group:default/'], null],
  ])('%j names none of %j', (labels, owners, label) => {
    expect(findMissingOwnerLabel(labels, ownedBy(...owners), 'owner:')).toEqual(
      { label },
    );
  });

  it('copes with an entity without relations', () => {
    const { relations: _, ...entity } = ownedBy();
    expect(findMissingOwnerLabel(['owner:payments'], entity, 'owner:')).toEqual(
      { label: null },
    );
  });

  it('asks for nothing without a prefix', () => {
    expect(findMissingOwnerLabel([], ownedBy(), undefined)).toBeUndefined();
  });
});
