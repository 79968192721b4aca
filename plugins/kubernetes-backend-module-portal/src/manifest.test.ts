import { readManifest, rightOf, rightsOf } from './__testUtils__/readManifest';

const { text, documents, rules } = readManifest();

it('makes an account, a role, their binding and a token that Kubernetes fills in', () => {
  expect(documents.map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
    ['Namespace', 'callboard'],
    ['ServiceAccount', 'callboard-reader'],
    ['ClusterRole', 'callboard-reader'],
    ['ClusterRoleBinding', 'callboard-reader'],
    ['Secret', 'callboard-reader-token'],
  ]);
  const binding = documents.find(({ kind }) => kind === 'ClusterRoleBinding');
  expect(binding).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: 'callboard-reader' },
    subjects: [
      {
        kind: 'ServiceAccount',
        name: 'callboard-reader',
        namespace: 'callboard',
      },
    ],
  });
  const secret = documents.find(({ kind }) => kind === 'Secret');
  expect(Object.keys(secret ?? {}).sort()).toEqual([
    'apiVersion',
    'kind',
    'metadata',
    'type',
  ]);
});

it('allows reading only, by name, and no Secrets', () => {
  expect(rules.length).toBeGreaterThan(0);
  for (const { apiGroups, resources, verbs } of rules) {
    expect(verbs.every(verb => ['get', 'list'].includes(verb))).toBe(true);
    for (const word of [...apiGroups, ...resources, ...verbs]) {
      expect(word).not.toContain('*');
    }
    for (const resource of resources) {
      expect(resource).not.toMatch(
        /secret|token|exec|attach|portforward|proxy|node|ephemeral|impersonate/,
      );
    }
  }
});

it('says nothing twice, and has no token in it', () => {
  const rights = rightsOf(rules);
  expect(new Set(rights).size).toBe(rights.length);
  expect(text).not.toMatch(/eyJ|BEGIN /);
});

it.each([
  ['GET', '/api/v1/pods', '/pods list'],
  ['GET', '/clusters/prod/api/v1/namespaces/a/pods', '/pods list'],
  ['GET', '/api/v1/namespaces/a/pods/b', '/pods get'],
  ['GET', '/api/v1/namespaces/a/pods/b/log', '/pods/log get'],
  ['GET', '/apis/apps/v1/deployments', 'apps/deployments list'],
  [
    'DELETE',
    '/apis/apps/v1/namespaces/a/deployments/b',
    'apps/deployments DELETE',
  ],
])('%s %s needs %s', (method, path, right) => {
  expect(rightOf(method, path)).toBe(right);
});
