import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { findSysdigProblems, readSysdigSettings } from './config';

const MINUTE = 60_000;

const problemsOf = (data: JsonObject) =>
  findSysdigProblems(new ConfigReader(data));
const keysOf = (sysdig: JsonObject) =>
  problemsOf({ sysdig }).map(({ key }) => key);
const settingsOf = (sysdig: JsonObject) =>
  readSysdigSettings(new ConfigReader({ sysdig }));

const connection = {
  endpoint: 'https://us2.app.sysdig.com/',
  token: 'secret-token',
};

describe('readSysdigSettings', () => {
  it.each([{}, { sysdig: {} }, { sysdig: { endpoint: '', token: '  ' } }])(
    'row 17: is not configured, and not wrong either, with %j',
    data => {
      expect(problemsOf(data)).toEqual([]);
      expect(readSysdigSettings(new ConfigReader(data))).toEqual({
        connection: undefined,
        backlink: undefined,
        scope: undefined,
        allowCustomFilter: true,
        cache: { ttlMs: 5 * MINUTE, maxItems: 2000 },
        timeoutMs: 10_000,
      });
    },
  );

  it('reads every key, also from texts as environment variables give them', () => {
    const settings = settingsOf({
      ...connection,
      token: ' secret-token\n',
      backlink: 'https://us2.app.sysdig.com/secure/',
      scope: 'kubernetes.cluster.name = "prod"',
      allowCustomFilter: 'false',
      cache: { ttl: '90s', maxItems: '500' },
      timeout: { seconds: 3 },
    });
    expect(settings).toMatchObject({
      connection: { token: 'secret-token' },
      scope: 'kubernetes.cluster.name = "prod"',
      allowCustomFilter: false,
      cache: { ttlMs: 90_000, maxItems: 500 },
      timeoutMs: 3000,
    });
    expect(settings.connection?.endpoint.href).toBe(
      'https://us2.app.sysdig.com/',
    );
    expect(settings.backlink?.href).toBe('https://us2.app.sysdig.com/secure');
  });

  it.each<[string, JsonObject, string[]]>([
    ['only an endpoint', { endpoint: connection.endpoint }, ['sysdig.token']],
    ['only a token', { token: connection.token }, ['sysdig.endpoint']],
    [
      'http',
      { ...connection, endpoint: 'http://sysdig.example' },
      ['sysdig.endpoint'],
    ],
    [
      'a user name',
      { ...connection, endpoint: 'https://a:b@sysdig.example' },
      ['sysdig.endpoint'],
    ],
    ['a token with a space', { ...connection, token: 'a b' }, ['sysdig.token']],
    ['a number as token', { ...connection, token: 7 }, ['sysdig.token']],
    [
      'a backlink that is no URL',
      { ...connection, backlink: 'secure/' },
      ['sysdig.backlink'],
    ],
    [
      'a scope of no language',
      { ...connection, scope: 'team = "a' },
      ['sysdig.scope'],
    ],
    [
      'a strange flag',
      { allowCustomFilter: 'maybe' },
      ['sysdig.allowCustomFilter'],
    ],
    ['no duration', { cache: { ttl: 'soon' } }, ['sysdig.cache.ttl']],
    ['no time at all', { cache: { ttl: '0s' } }, ['sysdig.cache.ttl']],
    ['a day and more', { cache: { ttl: '25h' } }, ['sysdig.cache.ttl']],
    ['no lines', { cache: { maxItems: 0 } }, ['sysdig.cache.maxItems']],
    ['half a line', { cache: { maxItems: 1.5 } }, ['sysdig.cache.maxItems']],
    ['a timeout of hours', { timeout: '2h' }, ['sysdig.timeout']],
    ['a cache that is no block', { cache: 'big' }, ['sysdig.cache']],
    [
      'unknown keys',
      { tokn: 'x', cache: { tll: '1m' } },
      ['sysdig.tokn', 'sysdig.cache.tll'],
    ],
    [
      'several mistakes at once',
      { endpoint: 'nowhere', timeout: 'x' },
      ['sysdig.endpoint', 'sysdig.token', 'sysdig.timeout'],
    ],
  ])('row 17: names the keys for %s', (_what, sysdig, keys) => {
    expect(keysOf(sysdig)).toEqual(keys);
    expect(() => settingsOf(sysdig)).toThrow(keys[0]);
  });

  it('never repeats a secret', () => {
    const problems = problemsOf({
      sysdig: {
        endpoint: 'https://token-in-url@sysdig.example?token-in-query',
        token: 'token with space',
      },
    });
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/token-in|with space/);
  });

  it('notes which reports a scope hides, without refusing to start', () => {
    const sysdig = { ...connection, scope: 'vendor = "harbor"' };
    expect(problemsOf({ sysdig })).toMatchObject([
      {
        key: 'sysdig.scope',
        severity: 'note',
        problem: expect.stringContaining('runtime, pipeline, posture'),
      },
    ]);
    expect(settingsOf(sysdig).scope).toBe('vendor = "harbor"');
  });

  it('is wrong when it is no block', () => {
    expect(problemsOf({ sysdig: 'on' }).map(({ key }) => key)).toEqual([
      'sysdig',
    ]);
  });
});

describe('the documented proxy block', () => {
  const headers = { Authorization: 'Bearer proxy-secret' };
  const target = 'https://us2.app.sysdig.com';

  it.each<[string, JsonObject, string]>([
    [
      'as documented',
      { endpoints: { '/sysdig': { target, headers } } },
      'proxy.endpoints./sysdig',
    ],
    [
      'in the old notation',
      { '/sysdig': { target, headers } },
      'proxy./sysdig',
    ],
    [
      'somewhere else, by its target',
      { endpoints: { '/security': { target, headers } } },
      'proxy.endpoints./security',
    ],
    [
      'somewhere else, by the endpoint',
      {
        endpoints: { '/s': { target: 'https://sysdig.acme.example', headers } },
      },
      'proxy.endpoints./s',
    ],
    [
      'somewhere else, by its header',
      {
        endpoints: {
          '/s': {
            target: 'https://gateway.example',
            headers: { ...headers, 'X-Sysdig-Product': 'SDS' },
          },
        },
      },
      'proxy.endpoints./s',
    ],
  ])('is found %s, and no mere note', (_where, proxy, key) => {
    const problems = problemsOf({
      proxy,
      sysdig: { endpoint: 'https://sysdig.acme.example', token: 'x' },
    });
    expect(problems).toEqual([
      {
        key,
        problem: expect.stringContaining('everybody who is signed in'),
        fix: expect.stringMatching(/sysdig\.endpoint.*sysdig\.token/),
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain('proxy-secret');
  });

  it.each<[string, JsonValue]>([
    ['no proxy', {}],
    [
      'another vendor',
      { endpoints: { '/x': { target: 'https://x.example', headers } } },
    ],
    ['no credential', { endpoints: { '/sysdig': { target } } }],
    [
      'an empty credential',
      { endpoints: { '/sysdig': { target, headers: { Authorization: '' } } } },
    ],
    ['a text as endpoint', { endpoints: { '/sysdig': target } }],
    [
      'a lookalike host',
      { endpoints: { '/x': { target: 'https://notsysdig.com', headers } } },
    ],
    ['no block at all', 'yes'],
  ])('is not seen in %s', (_what, proxy) => {
    expect(problemsOf({ proxy })).toEqual([]);
  });
});
