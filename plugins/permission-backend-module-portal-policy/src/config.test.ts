import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { findPortalPolicyProblems, readPortalPolicyConfig } from './config';

function config(portalPolicy?: JsonValue, enabled: JsonValue = true) {
  return new ConfigReader({
    permission: { enabled },
    ...(portalPolicy !== undefined && { portalPolicy }),
  });
}

describe('readPortalPolicyConfig', () => {
  it.each([
    ['nothing', undefined, []],
    ['an empty block', {}, []],
    ['an empty list', { admins: [] }, []],
    ['an unset variable', { admins: '' }, []],
    [
      'a list',
      { admins: ['group:default/platform', 'user:default/ada'] },
      ['group:default/platform', 'user:default/ada'],
    ],
    [
      'a string',
      { admins: 'group:default/platform, user:default/ada,' },
      ['group:default/platform', 'user:default/ada'],
    ],
    [
      'upper case and no namespace',
      { admins: ['Group:Platform'] },
      ['group:default/platform'],
    ],
    [
      'the same twice',
      { admins: ['user:ada', 'user:default/Ada'] },
      ['user:default/ada'],
    ],
  ])('reads %s', (_, block, admins) => {
    expect(readPortalPolicyConfig(config(block))).toEqual({
      admins,
      rules: new Map(),
    });
  });

  it('reads rules of the operator', () => {
    const permissions = {
      'sysdig.results.read': 'entity owners',
      'kubernetes.proxy': ['Group:Platform', 'user:default/lin'],
    };
    expect(readPortalPolicyConfig(config({ permissions })).rules).toEqual(
      new Map<string, unknown>([
        ['sysdig.results.read', 'entity owners'],
        [
          'kubernetes.proxy',
          { anyOf: ['group:default/platform', 'user:default/lin'] },
        ],
      ]),
    );
  });

  it('throws one error that names every wrong key', () => {
    const wrong = config({ admins: ['platform', 7], admin: 'x' }, false);
    expect(() => readPortalPolicyConfig(wrong)).toThrow(
      /permission\.enabled.*portalPolicy\.admin:.*admins\[0\].*admins\[1\]/s,
    );
  });
});

describe('findPortalPolicyProblems', () => {
  it('finds nothing in a good configuration', () => {
    expect(
      findPortalPolicyProblems(config({ admins: ['group:default/platform'] })),
    ).toEqual([]);
  });

  it.each([
    [
      'no kind',
      ['platform'],
      'portalPolicy.admins[0]',
      /not an entity reference/,
    ],
    [
      'another kind',
      ['component:default/callboard'],
      'portalPolicy.admins[0]',
      /neither a user nor a group/,
    ],
    ['a wildcard', ['*'], 'portalPolicy.admins[0]', /not an entity reference/],
    [
      'an empty entry',
      ['user:default/ada', ' '],
      'portalPolicy.admins[1]',
      /not a text/,
    ],
    ['a number', [7], 'portalPolicy.admins[0]', /not a text/],
    ['a map', { ada: true }, 'portalPolicy.admins', /neither a list nor/],
    ['a truth value', true, 'portalPolicy.admins', /neither a list nor/],
  ])('finds %s', (_, admins, key, problem) => {
    expect(findPortalPolicyProblems(config({ admins }))).toEqual([
      {
        key,
        problem: expect.stringMatching(problem),
        fix: expect.stringContaining('group:default/platform'),
      },
    ]);
  });

  it.each([
    ['a text', 'everyone', 'portalPolicy.permissions'],
    ['a list', ['sysdig.results.read'], 'portalPolicy.permissions'],
    [
      'an unknown rule',
      { 'sysdig.results.read': 'owners' },
      'portalPolicy.permissions.sysdig.results.read',
    ],
    [
      'a rule of nobody',
      { 'sysdig.results.read': [] },
      'portalPolicy.permissions.sysdig.results.read',
    ],
    [
      'a name that is no permission',
      { 'Sysdig results': 'everyone' },
      'portalPolicy.permissions.Sysdig results',
    ],
    [
      'a reference to something else',
      { 'sysdig.results.read': ['component:carts'] },
      'portalPolicy.permissions.sysdig.results.read[0]',
    ],
  ])('finds rules that are %s', (_, permissions, key) => {
    expect(findPortalPolicyProblems(config({ permissions }))).toEqual([
      expect.objectContaining({ key }),
    ]);
  });

  it('finds a key that the policy does not know', () => {
    expect(findPortalPolicyProblems(config({ roles: {} }))).toEqual([
      expect.objectContaining({ key: 'portalPolicy.roles' }),
    ]);
  });

  it('finds a block that is no block', () => {
    expect(findPortalPolicyProblems(config('group:default/platform'))).toEqual([
      expect.objectContaining({ key: 'portalPolicy' }),
    ]);
  });

  it.each([[false], [undefined], ['no'], ['maybe'], [{}]])(
    'finds permissions that are switched off (%p)',
    enabled => {
      const off = new ConfigReader({ permission: { enabled } });
      expect(findPortalPolicyProblems(off)).toEqual([
        expect.objectContaining({ key: 'permission.enabled' }),
      ]);
    },
  );
});
