import { manifest, rules } from './__testUtils__/manifest';

describe('F42: the shipped manifest', () => {
  it('allows reading of named resources only, and no secrets', () => {
    expect(rules.length).toBeGreaterThan(5);
    for (const { apiGroups, resources, verbs } of rules) {
      for (const word of [...apiGroups, ...resources, ...verbs]) {
        expect(word).not.toContain('*');
      }
      expect(resources).not.toContain('secrets');
      expect(verbs.filter(verb => !['get', 'list'].includes(verb))).toEqual([]);
    }
  });

  it('binds the role to the account that it makes', () => {
    const kinds = manifest.map(document => document.kind);
    expect(kinds).toEqual([
      'Namespace',
      'ServiceAccount',
      'ClusterRole',
      'ClusterRoleBinding',
      'Secret',
    ]);
    const [, account, role, binding, secret] = manifest;
    expect(binding.roleRef.name).toBe(role.metadata.name);
    expect(binding.subjects).toEqual([
      { kind: 'ServiceAccount', ...account.metadata },
    ]);
    expect(secret.metadata.annotations).toEqual({
      'kubernetes.io/service-account.name': account.metadata.name,
    });
  });
});
