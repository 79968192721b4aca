import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createPermission } from '@backstage/plugin-permission-common';
import { startVendorBackend } from '../__testUtils__/startVendorBackend';

const basic = createPermission({
  name: 'acme-cloud.results.read',
  attributes: { action: 'read' },
});
const forEntities = createPermission({
  name: 'acme-cloud.results.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const carts: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Carts', namespace: 'default', uid: 'uid-carts' },
};
const path = '/entities/component/default/carts';
const other = mockCredentials.user.header('user:default/other');

describe.each([
  ['a basic permission', basic],
  ['a permission for entities', forEntities],
])('with %s', (_name, permission) => {
  it('passes on entity, reference and person', async () => {
    const { get } = await startVendorBackend({ permission, entities: [carts] });
    const response = await get('/entities/Component/DEFAULT/cArts', other);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      uid: 'uid-carts',
      entityRef: 'component:default/carts',
      user: 'user:default/other',
    });
  });

  it('answers 401 to nobody, before anything else', async () => {
    const { get, asked } = await startVendorBackend({ permission });
    expect((await get(path, '')).status).toBe(401);
    expect((await get('/entities/!/!/!', '')).status).toBe(401);
    expect((await get(path, mockCredentials.user.invalidHeader())).status).toBe(
      401,
    );
    expect(asked).toEqual([]);
  });

  it('does not serve other services', async () => {
    const { get } = await startVendorBackend({ permission, entities: [carts] });
    const service = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:other'),
      targetPluginId: 'acme-cloud',
    });
    expect((await get(path, service)).status).toBe(403);
  });

  it('answers 404 for an entity that does not exist', async () => {
    const { get, asked } = await startVendorBackend({ permission });
    const response = await get(path);
    expect(response.status).toBe(404);
    expect((await response.json()).error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('component:default/carts'),
    });
    expect(asked).toEqual([]);
  });

  it('answers the same 404 to somebody who may not see the entity, with or without the permission', async () => {
    const hidden = await startVendorBackend({
      permission,
      entities: [carts],
      reader: 'user:default/reader',
      decide: () => false,
    });
    const missing = await startVendorBackend({ permission });
    const [first, second] = await Promise.all([
      hidden.get(path, other),
      missing.get(path, other),
    ]);
    expect(first.status).toBe(404);
    expect((await first.json()).error).toEqual((await second.json()).error);
    expect(hidden.asked).toEqual([]);
  });

  it('answers 403 and names the permission that is missing', async () => {
    const { get } = await startVendorBackend({
      permission,
      entities: [carts],
      decide: () => false,
    });
    const response = await get(path);
    expect(response.status).toBe(403);
    const body = await response.json();
    expect(body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You need the permission acme-cloud.results.read for component:default/carts',
    });
    expect(body).not.toHaveProperty('code');
  });

  it.each([
    ['/entities/com%2Fponent/default/carts', 'kind'],
    ['/entities/9/default/carts', 'kind'],
    ['/entities/component/de_fault/carts', 'namespace'],
    ['/entities/component/..%2F/carts', 'namespace'],
    ['/entities/component/default/ca%20rts', 'name'],
    ['/entities/component/default/-carts', 'name'],
    ['/entities/component/default/%F0%9F%98%80', 'name'],
    [`/entities/component/default/${'x'.repeat(64)}`, 'name'],
    ['/entities/component/default/carts%00', 'name'],
  ])('answers 400 to %s and says that the %s is wrong', async (wrong, part) => {
    const { get, asked } = await startVendorBackend({
      permission,
      entities: [carts],
    });
    const response = await get(wrong);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`The ${part} of the entity`),
    });
    expect(asked).toEqual([]);
  });
});

it('asks about this entity where the permission is for entities', async () => {
  const { get, asked } = await startVendorBackend({
    permission: forEntities,
    entities: [carts],
  });
  await get(path);
  expect(asked).toEqual([
    { permission: forEntities, resourceRef: 'component:default/carts' },
  ]);
});

it('asks about the permission alone where it is basic', async () => {
  const { get, asked } = await startVendorBackend({
    permission: basic,
    entities: [carts],
  });
  await get(path);
  expect(asked).toEqual([{ permission: basic }]);
});
