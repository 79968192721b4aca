import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { checkPortalConfig } from './checkPortalConfig';
import type { ConfigCheck } from './ConfigProblem';

const good = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: {
    baseUrl: 'http://localhost:7007',
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
  auth: {
    environment: 'production',
    providers: { github: { production: { clientId: 'id' } } },
  },
  integrations: { github: [{ host: 'github.com', token: 'secret-token' }] },
};
const knownKeys = new Set([...Object.keys(good), 'proxy', 'signInPolicy']);

function check(data: JsonObject, checks: ConfigCheck[] = []) {
  const config = mockServices.rootConfig({ data });
  return checkPortalConfig(config, checks, { knownKeys });
}

function database(connection: JsonObject | string | undefined, client = 'pg') {
  return {
    ...good,
    backend: {
      ...good.backend,
      database: {
        client,
        pluginDivisionMode: 'schema',
        ...(connection !== undefined && { connection }),
      },
    },
  };
}

describe('checkPortalConfig', () => {
  it('finds nothing in a good configuration', () => {
    expect(check(good)).toEqual([]);
  });

  it('names an integration whose token is empty, and the way out', () => {
    const integrations = {
      github: [
        { host: 'github.com', token: 'x' },
        { host: 'ghe', token: '' },
      ],
    };
    expect(check({ ...good, integrations })).toEqual([
      expect.objectContaining({
        key: 'integrations.github[1].token',
        fix: expect.stringContaining('GITHUB_TOKEN'),
      }),
    ]);
  });

  it('lists everything that an empty configuration lacks', () => {
    expect(check({}).map(({ key }) => key)).toEqual([
      'app.baseUrl',
      'backend.baseUrl',
      'backend.database.client',
      'auth.providers',
      'integrations.github',
    ]);
  });

  it.each([
    ['localhost:3000'],
    ['/portal'],
    ['ftp://portal.example'],
    ['https://'],
    [3000],
    [{ host: 'x' }],
  ])('finds that app.baseUrl %j is no address', baseUrl => {
    expect(check({ ...good, app: { baseUrl } })).toEqual([
      expect.objectContaining({
        key: 'app.baseUrl',
        problem: expect.stringContaining('not a complete web address'),
      }),
    ]);
  });

  it.each([
    ['no connection', undefined, ['host', 'user', 'password', 'database']],
    ['no host', { user: 'u', password: 'p', database: 'd' }, ['host']],
    ['no password', { host: 'h', user: 'u', database: 'd' }, ['password']],
    [
      'a client certificate',
      { host: 'h', user: 'u', database: 'd', ssl: { cert: 'c' } },
      [],
    ],
    ['all', { host: 'h', user: 'u', password: 'p', database: 'd' }, []],
    ['a string', 'postgresql://portal@db/portal', []],
    ['a string in the block', { connectionString: 'postgresql://db' }, []],
  ])('checks a PostgreSQL connection with %s', (_, connection, missing) => {
    expect(check(database(connection)).map(({ key }) => key)).toEqual(
      missing.map(name => `backend.database.connection.${name}`),
    );
  });

  it('finds a database that there is no driver for', () => {
    expect(check(database('x', 'mysql2'))).toEqual([
      expect.objectContaining({ key: 'backend.database.client' }),
    ]);
  });

  it.each([
    ['as a provider', { guest: {} }, 'auth.providers.guest'],
    [
      'in another case',
      { Guest: { userEntityRef: 'x' } },
      'auth.providers.Guest',
    ],
    [
      'inside a provider',
      { github: { production: { clientId: 'id', guest: {} } } },
      'auth.providers.github.production.guest',
    ],
  ])('finds guest sign-in %s', (_, more, key) => {
    const providers = { ...good.auth.providers, ...more };
    const keys = check({ ...good, auth: { ...good.auth, providers } }).map(
      problem => problem.key,
    );
    expect(keys).toContain(key);
  });

  it.each([
    [
      { endpoints: { '/sysdig': { target: 'https://x' } } },
      'proxy.endpoints./sysdig',
    ],
    [{ '/old': 'https://x' }, 'proxy./old'],
  ])('finds the proxy endpoint in %j', (proxy, key) => {
    expect(check({ ...good, proxy })).toEqual([
      expect.objectContaining({ key, fix: expect.stringContaining('0003') }),
    ]);
  });

  it.each([[{}], [{ endpoints: {} }], [{ skipInvalidProxies: true }]])(
    'does not mind a proxy block without endpoints: %j',
    proxy => {
      expect(check({ ...good, proxy })).toEqual([]);
    },
  );

  it.each([
    [true, 1],
    ['yes', 1],
    [1, 1],
    [false, 0],
    ['false', 0],
  ])('judges dangerouslyDisableDefaultAuthPolicy: %j', (value, count) => {
    const backend = {
      ...good.backend,
      auth: { dangerouslyDisableDefaultAuthPolicy: value },
    };
    expect(check({ ...good, backend })).toHaveLength(count);
  });

  it('finds a provider without a block for the environment, and names the one there is', () => {
    const auth = { providers: { github: { production: { clientId: 'id' } } } };
    expect(check({ ...good, auth })).toEqual([
      {
        key: 'auth.providers.github.development',
        problem: expect.stringContaining('there is "production"'),
        fix: expect.any(String),
      },
    ]);
  });

  it('finds a provider whose block is empty, as when its variables are unset', () => {
    const auth = {
      environment: 'production',
      providers: { github: { production: {} } },
    };
    expect(check({ ...good, auth })).toEqual([
      expect.objectContaining({ key: 'auth.providers.github.production' }),
    ]);
  });

  describe('in production', () => {
    const before = process.env;
    beforeEach(() => {
      process.env = { ...before, NODE_ENV: 'production' };
    });
    afterEach(() => {
      process.env = before;
    });

    it('finds that app and backend are said to be on two sites', () => {
      expect(check(good)).toEqual([
        expect.objectContaining({
          key: 'app.baseUrl',
          problem: expect.stringContaining('http://localhost:7007'),
        }),
      ]);
    });

    it.each([
      ['one site', { baseUrl: 'http://localhost:3000' }],
      ['two sites on purpose', { cors: { origin: 'http://localhost:3000' } }],
    ])('does not mind %s', (_, more) => {
      expect(check({ ...good, backend: { ...good.backend, ...more } })).toEqual(
        [],
      );
    });
  });

  it('finds unknown keys and says what was probably meant', () => {
    expect(check({ ...good, signinPolicy: {}, whatever: 1 })).toEqual([
      expect.objectContaining({
        key: 'signinPolicy',
        fix: expect.stringContaining('"signInPolicy"'),
      }),
      expect.objectContaining({
        key: 'whatever',
        fix: expect.stringContaining('Remove it'),
      }),
    ]);
  });

  it('only notes that GitHub is read without a credential', () => {
    expect(check({ ...good, integrations: {} })).toEqual([
      expect.objectContaining({ key: 'integrations.github', severity: 'note' }),
    ]);
  });

  it('does not mind a GitHub App instead of a token', () => {
    const integrations = {
      github: [{ host: 'github.com', apps: [{ appId: 1 }] }],
    };
    expect(check({ ...good, integrations })).toEqual([]);
  });

  it('lets the check of a plugin speak first about a key', () => {
    const own = {
      key: 'auth.providers',
      problem: 'Nobody could sign in.',
      fix: 'Set AUTH_GITHUB_CLIENT_ID.',
    };
    const problems = check({ ...good, auth: {} }, [() => [own]]);
    expect(problems).toEqual([own]);
  });

  it('does not say of a block what was said of a key inside it', () => {
    const auth = { ...good.auth, providers: { github: { production: {} } } };
    const inside = {
      key: 'auth.providers.github.production.clientId',
      problem: 'This key is missing.',
      fix: 'Set AUTH_GITHUB_CLIENT_ID.',
    };
    expect(check({ ...good, auth }, [() => [inside]])).toEqual([inside]);
  });

  it('keeps a problem although a plugin notes something about the same key', () => {
    const proxy = { endpoints: { '/vendor': { target: 'https://x' } } };
    const note = {
      key: 'proxy.endpoints./vendor',
      problem: 'This is not needed.',
      fix: 'Remove it.',
      severity: 'note' as const,
    };
    expect(check({ ...good, proxy }, [() => [note]])).toEqual([
      note,
      expect.objectContaining({
        key: note.key,
        fix: expect.stringContaining('0003'),
      }),
    ]);
  });

  it('lets a note of a plugin hide a general one', () => {
    const note = {
      key: 'integrations.github',
      problem: 'No alerts.',
      fix: 'Set GITHUB_TOKEN.',
      severity: 'note' as const,
    };
    expect(check({ ...good, integrations: {} }, [() => [note]])).toEqual([
      note,
    ]);
  });

  it('reports a check that fails, and runs the others', () => {
    function checkOfAPlugin(): never {
      throw new Error('Invalid type in config for key "x"');
    }
    const problems = check({ ...good, auth: {} }, [checkOfAPlugin]);
    expect(problems).toEqual([
      expect.objectContaining({
        key: '(checkOfAPlugin)',
        problem: expect.stringContaining('key "x"'),
      }),
      expect.objectContaining({ key: 'auth.providers' }),
    ]);
  });

  it.each([
    [{ app: 'x', backend: 7, auth: [], proxy: 'x', integrations: 'x' }],
    [{ auth: { providers: 'x', environment: {} }, backend: { database: 'x' } }],
    [{ integrations: { github: {} }, auth: { providers: { github: 'x' } } }],
  ])('survives %j', data => {
    expect(check(data).length).toBeGreaterThan(2);
  });

  it('never repeats a value', () => {
    const text = JSON.stringify(
      check({
        ...good,
        app: { baseUrl: 'canary-1' },
        auth: {
          environment: 'other',
          providers: { github: { production: { clientSecret: 'canary-2' } } },
        },
        proxy: {
          endpoints: { '/x': { headers: { authorization: 'canary-3' } } },
        },
        signinPolicy: 'canary-4',
      }),
    );
    expect(text).not.toContain('canary');
  });
});
