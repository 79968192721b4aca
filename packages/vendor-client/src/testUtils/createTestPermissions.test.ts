import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { createTestPermissions, type Allows } from './createTestPermissions';

const basic = createPermission({ name: 'acme.use', attributes: {} });
const ofEntity = createPermission({
  name: 'acme.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const CARTS = 'component:default/carts';
const options = { credentials: mockCredentials.user() };

const ask = (allows?: Allows) =>
  createTestPermissions(allows).authorize(
    [
      { permission: basic },
      { permission: ofEntity, resourceRef: CARTS },
      { permission: ofEntity, resourceRef: 'component:default/orders' },
    ],
    options,
  );

describe('createTestPermissions', () => {
  it('grants everything unless told', async () => {
    expect(await ask()).toEqual(
      Array(3).fill({ result: AuthorizeResult.ALLOW }),
    );
  });

  it('decides by name and entity, in the order of the questions', async () => {
    const asked: unknown[] = [];
    const answers = await ask((permission, ref) => {
      asked.push([permission, ref]);
      return ref === CARTS;
    });
    expect(answers.map(({ result }) => result)).toEqual([
      AuthorizeResult.DENY,
      AuthorizeResult.ALLOW,
      AuthorizeResult.DENY,
    ]);
    expect(asked).toEqual([
      ['acme.use', undefined],
      ['acme.read', CARTS],
      ['acme.read', 'component:default/orders'],
    ]);
  });

  it('decides for all entities at once', async () => {
    const permissions = createTestPermissions(
      (_permission, ref) => ref !== 'everywhere',
    );
    expect(
      await permissions.authorizeConditional(
        [{ permission: ofEntity }],
        options,
      ),
    ).toEqual([{ result: AuthorizeResult.DENY }]);
  });
});
