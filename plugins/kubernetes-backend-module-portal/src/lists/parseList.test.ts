import { parseList } from './parseList';

const pods = { group: '', apiVersion: 'v1', plural: 'pods' };
const secrets = { group: '', apiVersion: 'v1', plural: 'secrets' };
const routes = {
  group: 'serving.knative.dev',
  apiVersion: 'v1',
  plural: 'routes',
};
const plain = { custom: false };
const custom = { custom: true };

it.each([
  null,
  undefined,
  'text',
  [],
  {},
  { kind: 'PodList' },
  { kind: 'Status', status: 'Success' },
  { items: 'none' },
  { items: { a: 1 } },
])('takes %j for no list', body => {
  expect(parseList(body, pods, plain)).toBeUndefined();
});

it('takes null for an empty list, as Go writes it', () => {
  expect(parseList({ kind: 'PodList', items: null }, pods, plain)).toEqual({
    installed: true,
    items: [],
    skipped: 0,
  });
});

it('leaves out and counts what is no object', () => {
  const good = { metadata: { name: 'a' }, spec: { x: null } };
  const list = parseList(
    {
      items: [good, null, 'x', 7, [], {}, { metadata: {} }, { metadata: null }],
    },
    pods,
    plain,
  );
  expect(list).toEqual({ installed: true, items: [good], skipped: 7 });
});

it('tolerates odd kinds, versions and namespaces', () => {
  const list = parseList(
    {
      kind: 7,
      items: [
        { kind: 1, apiVersion: {}, metadata: { name: 'a', namespace: 5 } },
      ],
    },
    pods,
    plain,
  );
  expect(list?.items).toEqual([{ metadata: { name: 'a' } }]);
});

it('drops who manages which field', () => {
  const list = parseList(
    { items: [{ metadata: { name: 'a', managedFields: [{ f: 1 }] } }] },
    pods,
    plain,
  );
  expect(list?.items[0].metadata).toEqual({ name: 'a' });
});

it('gives custom resources the kind and version of their list', () => {
  const list = parseList(
    {
      kind: 'RouteList',
      items: [
        { metadata: { name: 'a' } },
        { apiVersion: 'serving.knative.dev/v1beta1', metadata: { name: 'b' } },
      ],
    },
    routes,
    custom,
  );
  expect(list?.items).toEqual([
    expect.objectContaining({
      kind: 'Route',
      apiVersion: 'serving.knative.dev/v1',
    }),
    expect.objectContaining({
      kind: 'Route',
      apiVersion: 'serving.knative.dev/v1beta1',
    }),
  ]);
});

it.each([undefined, 'List'])(
  'keeps the kind of custom resources in a list of the kind %s',
  kind => {
    const list = parseList(
      { kind, items: [{ kind: 'Route', metadata: { name: 'a' } }] },
      routes,
      custom,
    );
    expect(list?.items).toMatchObject([{ kind: 'Route' }]);
  },
);

describe('the values of Secrets', () => {
  const secret = {
    metadata: {
      name: 'a',
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': '{"data":"s3cret"}',
        other: 'kept',
      },
    },
    data: { password: 's3cret' },
    stringData: { token: 's3cret' },
    type: 'Opaque',
  };

  it.each([
    ['listed as such', secrets, 'List', plain],
    [
      'listed as a custom resource',
      { ...secrets, plural: 'secrets' },
      'List',
      custom,
    ],
    ['by their kind', routes, 'SecretList', custom],
  ])('are struck out when %s', (_how, type, kind, options) => {
    const list = parseList({ kind, items: [secret] }, type, options);
    expect(list?.items).toMatchObject([
      {
        data: { password: '***' },
        stringData: { token: '***' },
        metadata: { annotations: { other: 'kept' } },
        type: 'Opaque',
      },
    ]);
    expect(JSON.stringify(list)).not.toContain('s3cret');
  });

  it('are struck out when they are something else than a map', () => {
    const list = parseList(
      {
        items: [{ metadata: { name: 'a' }, data: 's3cret', stringData: null }],
      },
      secrets,
      plain,
    );
    expect(JSON.stringify(list)).not.toContain('s3cret');
  });
});
