import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { createCertificate } from './__testUtils__/createCertificate';
import { findKubernetesProblems, readPortalSettings } from './config';
import { defaultProxyRules, toSegments } from './guards/ProxyRule';

const SECRET = 'very-secret-token';
const url = 'https://kubernetes.acme.example:6443';

const dir = mkdtempSync(join(tmpdir(), 'kubernetes-portal-'));
const file = (name: string) => join(dir, name);
const { cert } = createCertificate();
writeFileSync(file('token'), `${SECRET}\n`);
writeFileSync(file('empty'), '\n');
writeFileSync(file('ca.crt'), cert);
writeFileSync(file('odd.crt'), 'no certificate');
const caData = Buffer.from(cert).toString('base64');

afterAll(() => rmSync(dir, { recursive: true }));

const pod = {
  env: { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '6443' },
  serviceAccountDir: dir,
};
const nowhere = { env: {}, serviceAccountDir: file('missing') };

function configOf(portal: JsonObject | undefined, more: JsonObject = {}) {
  return new ConfigReader({
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [],
      ...(portal && { portal }),
      ...more,
    },
  });
}

const read = (portal?: JsonObject, surroundings = nowhere) =>
  readPortalSettings(configOf(portal), surroundings);

const problemsOf = (
  portal?: JsonObject,
  surroundings = nowhere,
  more: JsonObject = {},
) => findKubernetesProblems(configOf(portal, more), surroundings);

const keysOf = (...args: Parameters<typeof problemsOf>) =>
  problemsOf(...args).map(({ key }) => key);

describe('the settings', () => {
  it.each([
    undefined,
    {},
    { cluster: {} },
    { cluster: { name: 'prod', knativeServing: 'true', metrics: false } },
    {
      cluster: {
        url: '',
        token: ' ',
        tokenFile: '',
        caData: '',
        inCluster: '',
      },
    },
    { cluster: { inCluster: 'false' } },
  ])('have no cluster for %j, which is clean', portal => {
    expect(problemsOf(portal)).toEqual([]);
    expect(read(portal)).toEqual({
      cluster: undefined,
      cacheTtlMs: 10_000,
      requestTimeoutMs: 15_000,
      staleForMs: 900_000,
      proxyRules: defaultProxyRules,
    });
  });

  it('have a cluster with a token', () => {
    const { cluster } = read({
      cluster: {
        name: 'prod',
        url: `${url}/`,
        token: SECRET,
        caData,
        knativeServing: 'true',
        metrics: 'false',
      },
    });
    expect(cluster).toEqual({
      name: 'prod',
      url: new URL(url),
      token: { value: SECRET },
      caData,
      knativeServing: true,
      metrics: false,
    });
  });

  it('take a certificate that is not encoded', () => {
    const { cluster } = read({ cluster: { url, token: SECRET, caData: cert } });
    expect(Buffer.from(cluster?.caData ?? '', 'base64').toString()).toBe(
      cert.trim(),
    );
  });

  it('have a cluster with files', () => {
    const files = { tokenFile: file('token'), caFile: file('ca.crt') };
    expect(read({ cluster: { url, ...files } }).cluster).toMatchObject({
      name: 'cluster',
      token: { file: file('token') },
      caFile: file('ca.crt'),
    });
  });

  it('have the cluster of the pod', () => {
    expect(read({ cluster: { inCluster: 'true' } }, pod).cluster).toEqual({
      name: 'cluster',
      url: new URL('https://10.0.0.1:6443'),
      token: { file: file('token') },
      caFile: file('ca.crt'),
      knativeServing: false,
      metrics: true,
    });
  });

  it('know addresses of the newer kind', () => {
    const env = { KUBERNETES_SERVICE_HOST: 'fd00::1' };
    const { cluster } = read({ cluster: { inCluster: true } }, { ...pod, env });
    expect(cluster?.url.href).toBe('https://[fd00::1]/');
  });

  it('have times and rules', () => {
    const settings = read({
      cache: { ttl: '30s' },
      requestTimeout: { seconds: 5 },
      staleFor: '0s',
      proxy: {
        allow: [{ method: 'get', path: '/api/v1/namespaces/*/pods/*/log' }],
      },
    });
    expect(settings).toMatchObject({
      cacheTtlMs: 30_000,
      requestTimeoutMs: 5000,
      staleForMs: 0,
      proxyRules: [
        {
          method: 'GET',
          segments: toSegments('/api/v1/namespaces/*/pods/*/log'),
        },
      ],
    });
  });

  it('allow nothing through the proxy with an empty list', () => {
    expect(read({ proxy: { allow: [] } }).proxyRules).toEqual([]);
  });
});

describe('problems of the own cluster', () => {
  it.each<[string, JsonObject, string]>([
    ['only an address', { url }, 'token'],
    ['only a token', { token: SECRET }, 'url'],
    ['only a file of a token', { tokenFile: 'token' }, 'url'],
    ['only a certificate', { caData: 'x' }, 'url'],
    ['http', { url: 'http://cluster.example', token: SECRET }, 'url'],
    ['no URL', { url: 'cluster', token: SECRET }, 'url'],
    [
      'a password in the URL',
      { url: `https://a:${SECRET}@b`, token: 'x' },
      'url',
    ],
    ['a token with a space', { url, token: `${SECRET} x` }, 'token'],
    ['a token that is no text', { url, token: [SECRET] }, 'token'],
    ['both tokens', { url, token: SECRET, tokenFile: 'x' }, 'tokenFile'],
    ['no such file', { url, tokenFile: '/nowhere' }, 'tokenFile'],
    [
      'a certificate that is none',
      { url, token: SECRET, caData: 'abc' },
      'caData',
    ],
    [
      'no such certificate',
      { url, token: SECRET, caFile: '/nowhere' },
      'caFile',
    ],
    [
      'both certificates',
      { url, token: SECRET, caData: 'a', caFile: 'b' },
      'caFile',
    ],
    ['a flag that is none', { metrics: 'maybe' }, 'metrics'],
    ['outside of a pod', { inCluster: true }, 'inCluster'],
    ['two clusters', { inCluster: true, url, token: SECRET }, 'inCluster'],
    ['a key that does not exist', { tokn: SECRET }, 'tokn'],
  ])('%s', (_what, cluster, key) => {
    const problems = problemsOf({ cluster });
    expect(problems.map(each => each.key)).toContain(
      `kubernetes.portal.cluster.${key}`,
    );
    expect(problems.every(({ severity }) => severity !== 'note')).toBe(true);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
    expect(() => read({ cluster })).toThrow(`kubernetes.portal.cluster.${key}`);
  });

  it('an empty file and a file without certificate', () => {
    expect(
      keysOf({
        cluster: { url, tokenFile: file('empty'), caFile: file('odd.crt') },
      }),
    ).toEqual([
      'kubernetes.portal.cluster.tokenFile',
      'kubernetes.portal.cluster.caFile',
    ]);
  });

  it('a pod without a service account', () => {
    expect(
      keysOf(
        { cluster: { inCluster: true } },
        { ...pod, serviceAccountDir: file('missing') },
      ),
    ).toEqual(['kubernetes.portal.cluster.inCluster']);
  });

  it('http is for this machine, unless allowed', () => {
    const own = { url: 'http://localhost:7102/clusters/prod', token: SECRET };
    expect(problemsOf({ cluster: own })).toEqual([]);
    const remote = { ...own, url: 'http://cluster.example' };
    expect(
      problemsOf({ cluster: { ...remote, allowInsecureHttp: 'true' } }),
    ).toEqual([]);
  });
});

it.each([
  [{ cache: { ttl: '1h' } }, 'kubernetes.portal.cache.ttl'],
  [{ requestTimeout: 'soon' }, 'kubernetes.portal.requestTimeout'],
  [{ staleFor: '2 days' }, 'kubernetes.portal.staleFor'],
  [{ proxy: { allow: 'GET /' } }, 'kubernetes.portal.proxy.allow'],
  [
    { proxy: { allow: [{ method: 'GET' }] } },
    'kubernetes.portal.proxy.allow[0]',
  ],
  [
    { proxy: { allow: [{ method: 'LIST', path: '/api' }] } },
    'kubernetes.portal.proxy.allow[0]',
  ],
  [
    { proxy: { allow: [{ method: 'GET', path: '/api/../x' }] } },
    'kubernetes.portal.proxy.allow[0]',
  ],
  [
    { proxy: { allow: [{ method: 'GET', path: '/api/%2e' }] } },
    'kubernetes.portal.proxy.allow[0]',
  ],
  [{ proxi: {} }, 'kubernetes.portal.proxi'],
])('reports %j', (portal, key) => {
  expect(keysOf(portal)).toEqual([key]);
});

describe('problems of the stock part', () => {
  const cluster = (name: string, more: JsonObject = {}) => ({
    name,
    url,
    authProvider: 'serviceAccount',
    ...more,
  });
  const withClusters = (...clusters: JsonObject[]) =>
    problemsOf(undefined, nowhere, {
      clusterLocatorMethods: [{ type: 'config', clusters }],
    });
  const first = 'kubernetes.clusterLocatorMethods[0].clusters[0]';

  it.each([{}, { kubernetes: null }])('are none for %j', data => {
    expect(findKubernetesProblems(new ConfigReader(data))).toEqual([]);
  });

  it('name the locator method that is missing or wrong', () => {
    for (const serviceLocatorMethod of [
      undefined,
      'multiTenant',
      { type: 'http' },
    ]) {
      expect(
        findKubernetesProblems(
          new ConfigReader({ kubernetes: { serviceLocatorMethod } }),
        ).map(({ key }) => key),
      ).toEqual(['kubernetes.serviceLocatorMethod.type']);
    }
  });

  it('are none for good clusters', () => {
    expect(
      withClusters(
        cluster('prod'),
        cluster('dev', {
          authProvider: undefined,
          authMetadata: { 'kubernetes.io/auth-provider': 'google' },
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ url: undefined }, 'url'],
    [{ authProvider: undefined }, 'authProvider'],
  ])('name what a cluster lacks: %j', (more, key) => {
    expect(withClusters(cluster('prod', more)).map(each => each.key)).toEqual([
      `${first}.${key}`,
    ]);
  });

  it('name duplicates, the own cluster among them', () => {
    expect(
      keysOf({ cluster: { name: 'dev', url, token: SECRET } }, nowhere, {
        clusterLocatorMethods: [
          { type: 'config', clusters: [cluster('prod'), cluster('prod')] },
          { type: 'config', clusters: [cluster('dev')] },
        ],
      }),
    ).toEqual([
      'kubernetes.clusterLocatorMethods[0].clusters[1].name',
      'kubernetes.clusterLocatorMethods[1].clusters[0].name',
    ]);
  });

  it('note what is unsafe, and start all the same', () => {
    const clusters = [
      cluster('prod', { skipTLSVerify: true }),
      cluster('dev', { url: 'http://cluster.example' }),
    ];
    expect(withClusters(...clusters)).toEqual([
      expect.objectContaining({
        key: `${first}.skipTLSVerify`,
        severity: 'note',
      }),
      expect.objectContaining({
        key: 'kubernetes.clusterLocatorMethods[0].clusters[1].url',
        severity: 'note',
      }),
    ]);
    const method = { type: 'config', clusters };
    expect(
      readPortalSettings(configOf({}, { clusterLocatorMethods: [method] })),
    ).toBeDefined();
  });

  it('note buttons that the guard refuses, and start all the same', () => {
    const config = configOf({}, { podExecTerminal: { enabled: true } });
    expect(findKubernetesProblems(config, nowhere)).toEqual([
      expect.objectContaining({
        key: 'kubernetes.podExecTerminal.enabled',
        severity: 'note',
      }),
    ]);
    expect(readPortalSettings(config, nowhere)).toBeDefined();
  });
});
