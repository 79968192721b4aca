import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { authorizeEverywhere } from './authorizeEverywhere';

const ofEntities = createPermission({
  name: 'acme.thing.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const basic = createPermission({
  name: 'acme.status.read',
  attributes: { action: 'read' },
});
const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_OWNER', resourceType: 'catalog-entity', params: {} },
} as const;

describe('authorizeEverywhere', () => {
  const credentials = mockCredentials.user();

  it('lets those pass who have the permission for every entity', async () => {
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    await expect(
      authorizeEverywhere({ permissions, permission: ofEntities }, credentials),
    ).resolves.toBeUndefined();
    expect(permissions.authorizeConditional).toHaveBeenCalledWith(
      [{ permission: ofEntities }],
      { credentials },
    );
  });

  it.each([{ result: AuthorizeResult.DENY } as const, conditional])(
    'refuses those who have it for some or none: $result',
    async decision => {
      const permissions = mockServices.permissions.mock({
        authorizeConditional: async () => [decision],
      });
      const options = {
        permissions,
        permission: ofEntities,
        hint: 'Things are on the pages of components.',
      };
      await expect(authorizeEverywhere(options, credentials)).rejects.toThrow(
        expect.objectContaining({
          name: 'NotAllowedError',
          message:
            'You need the permission acme.thing.read for all entities. Things are on the pages of components.',
        }),
      );
    },
  );

  it('asks plainly for a permission without entities', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    });
    await expect(
      authorizeEverywhere({ permissions, permission: basic }, credentials),
    ).rejects.toThrow('You need the permission acme.status.read.');
  });
});
