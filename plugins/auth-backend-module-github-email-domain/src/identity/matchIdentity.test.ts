import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { normaliseEmail } from '../email/normaliseEmail';
import { CatalogUsers } from './CatalogUsers';
import { matchIdentity } from './matchIdentity';

function user(
  name: string,
  options: { email?: string; userId?: string; namespace?: string } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: options.namespace ?? 'default',
      annotations: options.userId
        ? { 'github.com/user-id': options.userId }
        : {},
    },
    spec: { profile: options.email ? { email: options.email } : {} },
  };
}

function match(
  entities: Entity[],
  options: {
    addresses?: string[];
    catalogUser?: 'required' | 'optional';
  } = {},
) {
  const { addresses = ['ada@acme.example'], catalogUser = 'required' } =
    options;
  return matchIdentity({
    account: { id: 1001, nodeId: 'U_sim1001', login: 'ada-byte' },
    addresses: addresses.map(address => normaliseEmail(address)!),
    policy: { catalogUser, fallbackNamespace: 'github-unlisted' },
    users: new CatalogUsers({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
    }),
  });
}

describe('matchIdentity', () => {
  it('prefers the user pinned to the account over one with the address', async () => {
    await expect(
      match([
        user('pinned', { userId: 'U_sim1001' }),
        user('mailed', { email: 'ada@acme.example' }),
      ]),
    ).resolves.toMatchObject({
      rule: 'user-id',
      entityRef: 'user:default/pinned',
    });
  });

  it('finds a user pinned by the older spelling of the id', async () => {
    const legacy = Buffer.from('04:User1001').toString('base64');
    await expect(
      match([user('old', { userId: legacy })]),
    ).resolves.toMatchObject({
      rule: 'user-id',
      entityRef: 'user:default/old',
    });
  });

  it('does not take a pin that differs in case only', async () => {
    await expect(match([user('x', { userId: 'u_SIM1001' })])).rejects.toThrow(
      'GH_USER_NOT_IN_CATALOG',
    );
  });

  it('falls back to the only user with one of the addresses, whatever its case', async () => {
    await expect(
      match([user('ada', { email: 'Ada@ACME.example' })]),
    ).resolves.toMatchObject({
      rule: 'email',
      entityRef: 'user:default/ada',
    });
  });

  it('never derives a user from the local part', async () => {
    await expect(
      match([user('ada', { email: 'ada@other.example' }), user('admin')], {
        addresses: ['ada@acme.example', 'admin@acme.example'],
      }),
    ).rejects.toThrow('GH_USER_NOT_IN_CATALOG');
  });

  it('does not strip tags', async () => {
    await expect(
      match([user('ada', { email: 'ada@acme.example' })], {
        addresses: ['ada+x@acme.example'],
      }),
    ).rejects.toThrow('GH_USER_NOT_IN_CATALOG');
  });

  it.each([
    [
      'two users are pinned to the account',
      [user('a', { userId: 'U_sim1001' }), user('b', { userId: 'U_sim1001' })],
    ],
    [
      'two users carry the address',
      [
        user('a', { email: 'ada@acme.example' }),
        user('b', { email: 'ADA@acme.example' }),
      ],
    ],
    [
      'the user with the address is pinned to another account',
      [user('a', { email: 'ada@acme.example', userId: 'U_sim9' })],
    ],
  ])('refuses when %s, without naming anybody', async (_, entities) => {
    const act = match(entities, { catalogUser: 'optional' });
    await expect(act).rejects.toMatchObject({
      name: 'ConflictError',
      code: 'GH_AMBIGUOUS_USER',
      detail: expect.stringContaining('user:default/a'),
    });
    await expect(act).rejects.not.toThrow('user:default');
  });

  it('refuses when two addresses belong to two users', async () => {
    await expect(
      match(
        [
          user('a', { email: 'ada@acme.example' }),
          user('b', { email: 'lady@acme.example' }),
        ],
        { addresses: ['ada@acme.example', 'lady@acme.example'] },
      ),
    ).rejects.toThrow('GH_AMBIGUOUS_USER');
  });

  it('names people outside the catalog by their account number, when allowed', async () => {
    await expect(match([], { catalogUser: 'optional' })).resolves.toEqual({
      rule: 'fallback',
      entityRef: 'user:github-unlisted/gh-1001',
    });
  });

  it('does not share that name with a catalog user', async () => {
    await expect(
      match([user('gh-1001', { namespace: 'github-unlisted' })], {
        catalogUser: 'optional',
      }),
    ).rejects.toThrow('GH_AMBIGUOUS_USER');
  });

  it('tells a person outside the catalog what to ask for', async () => {
    await expect(match([])).rejects.toThrow(
      /ada-byte .*github\.com\/user-id: U_sim1001.*\(GH_USER_NOT_IN_CATALOG\)$/,
    );
  });

  it('does not blame the person when the catalog is down', async () => {
    const catalog = catalogServiceMock.mock({
      getEntities: async () => {
        throw new Error('connection refused');
      },
    });
    await expect(
      matchIdentity({
        account: { id: 1, login: 'ada-byte' },
        addresses: [],
        policy: { catalogUser: 'required', fallbackNamespace: 'x' },
        users: new CatalogUsers({ catalog, auth: mockServices.auth() }),
      }),
    ).rejects.toThrow(/not been refused.*\(CATALOG_UNAVAILABLE\)$/);
  });
});
