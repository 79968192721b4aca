import fc from 'fast-check';
import { judgeProxyRequest, type ProxyRequest } from './judgeProxyRequest';
import { defaultProxyRules, toSegments } from './ProxyRule';

const LOG = '/api/v1/namespaces/sock-shop/pods/carts-7d9f/log';
const EVENTS = '/api/v1/namespaces/sock-shop/events';

function judge(request: Partial<ProxyRequest>, rules = defaultProxyRules) {
  return judgeProxyRequest(
    { method: 'GET', target: LOG, headers: {}, ...request },
    rules,
  );
}

it.each([
  LOG,
  `${LOG}?container=carts`,
  `${LOG}?container=carts&previous=`,
  `${LOG}?container=carts&previous=true&tailLines=200&limitBytes=1000000&timestamps=true&sinceSeconds=60`,
  EVENTS,
  `${EVENTS}?fieldSelector=involvedObject.name=carts-7d9f`,
  `${EVENTS}?fieldSelector=involvedObject.name%3Dcarts-7d9f&limit=100`,
  '/api/v1/namespaces/a/pods/a.b-c.1/log',
])('lets GET %s pass', target => {
  expect(judge({ target })).toBeUndefined();
});

it.each([
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'CONNECT',
  'TRACE',
  'get',
])('refuses %s of a log', method => {
  expect(judge({ method })).toContain('kubernetes.portal.proxy.allow');
});

it.each([
  ['nothing', ''],
  ['the root', '/'],
  ['Secrets', '/api/v1/namespaces/sock-shop/secrets'],
  ['a Secret', '/api/v1/namespaces/sock-shop/secrets/db'],
  ['all pods', '/api/v1/pods'],
  ['a pod', '/api/v1/namespaces/sock-shop/pods/carts-7d9f'],
  ['events of all namespaces', '/api/v1/events'],
  ['commands', '/api/v1/namespaces/sock-shop/pods/carts-7d9f/exec?command=sh'],
  ['attaching', '/api/v1/namespaces/sock-shop/pods/carts-7d9f/attach'],
  ['ports', '/api/v1/namespaces/sock-shop/pods/carts-7d9f/portforward'],
  [
    'the proxy to a pod',
    '/api/v1/namespaces/sock-shop/pods/carts-7d9f/proxy/log',
  ],
  ['logs of nodes', '/api/v1/nodes/n1/proxy/logs'],
  ['an evicted pod', '/api/v1/namespaces/sock-shop/pods/carts-7d9f/eviction'],
  ['discovery', '/apis'],
  ['the version', '/version'],
  ['metrics of the server', '/metrics'],
  ['a slash at the end', `${LOG}/`],
  ['a part behind', `${LOG}/x`],
  ['two slashes', LOG.replace('/pods', '//pods')],
  ['two slashes at the start', `/${LOG}`],
  ['no slash at the start', LOG.slice(1)],
  ['dots', '/api/v1/namespaces/x/pods/../secrets/log'],
  ['one dot', '/api/v1/namespaces/x/pods/./log'],
  ['encoded dots', '/api/v1/namespaces/x/pods/%2e%2e/log'],
  ['dots encoded twice', '/api/v1/namespaces/x/pods/%252e%252e/log'],
  ['an encoded slash', '/api/v1/namespaces/x/pods/a%2Fb/log'],
  [
    'an encoded slash in the way out',
    '/api/v1/namespaces/x%2fsecrets%2f/pods/a/log',
  ],
  ['an encoded letter', '/api/v1/namespaces/x/pods/a/%6cog'],
  ['a backslash', '/api/v1/namespaces/x/pods\\a/log'],
  ['a matrix parameter', '/api/v1/namespaces/x;y=z/pods/a/log'],
  ['a fragment', '/api/v1/namespaces/x/pods/a/log#x'],
  ['capitals in the path', LOG.replace('/log', '/LOG')],
  ['capitals in a name', '/api/v1/namespaces/X/pods/a/log'],
  ['an empty name', '/api/v1/namespaces//pods/a/log'],
  ['a star', '/api/v1/namespaces/*/pods/*/log'],
  ['a line break', '/api/v1/namespaces/x/pods/a\n/log'],
  ['a null character', '/api/v1/namespaces/x/pods/a%00/log'],
  ['another letter that looks alike', '/api/v1/namespaces/х/pods/a/log'],
  ['an address', 'http://evil.example/api/v1/namespaces/x/pods/a/log'],
])('refuses %s', (_what, target) => {
  expect(judge({ target })).toBeDefined();
});

it.each([
  'follow=true',
  'follow=',
  'container=a&follow=true',
  'container=a&%66ollow=true',
  'container=a;follow=true',
  'watch=1',
  'insecureSkipTLSVerifyBackend=true',
  'dryRun=All',
  'timeoutSeconds=10000',
  'container=a?follow=true&follow=true',
  '&&follow',
  'access_token=x',
  '%zz=1',
])('refuses the parameters %s', query => {
  expect(judge({ target: `${LOG}?${query}` })).toContain('parameters');
});

it.each([
  { upgrade: 'websocket', connection: 'Upgrade' },
  { upgrade: 'SPDY/3.1' },
  { connection: 'keep-alive, UPGRADE' },
])('refuses a lasting connection: %j', headers => {
  expect(judge({ headers })).toContain('Commands in pods');
});

it.each([
  'impersonate-user',
  'impersonate-group',
  'impersonate-uid',
  'impersonate-extra-scopes',
  'x-remote-user',
  'x-remote-group',
  'x-remote-extra-a',
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'backstage-kubernetes-authorization',
])('refuses the header %s', name => {
  const reason = judge({ headers: { [name]: 's3cret' } });
  expect(reason).toContain(name);
  expect(reason).not.toContain('s3cret');
});

it.each([{ 'content-length': '2' }, { 'transfer-encoding': 'chunked' }])(
  'refuses a body with GET: %j',
  headers => {
    expect(judge({ headers })).toContain('body');
  },
);

it("lets a browser's credential for a cluster of its own provider pass", () => {
  expect(
    judge({
      headers: {
        'backstage-kubernetes-cluster': 'prod',
        'backstage-kubernetes-authorization-google': 'token',
        'content-length': '0',
        connection: 'keep-alive',
      },
    }),
  ).toBeUndefined();
});

describe('with rules of its own', () => {
  const rules = [
    {
      method: 'POST',
      segments: toSegments('/apis/apps/v1/namespaces/shop/deployments/*/scale'),
    },
  ];

  it('lets pass what they name', () => {
    expect(
      judge(
        {
          method: 'POST',
          target: '/apis/apps/v1/namespaces/shop/deployments/web/scale',
          headers: { 'content-length': '20' },
        },
        rules,
      ),
    ).toBeUndefined();
  });

  it.each([
    ['POST', '/apis/apps/v1/namespaces/other/deployments/web/scale'],
    ['PUT', '/apis/apps/v1/namespaces/shop/deployments/web/scale'],
    ['GET', LOG],
  ])('refuses %s %s', (method, target) => {
    expect(judge({ method, target }, rules)).toBeDefined();
  });

  it('lets nothing pass without any', () => {
    expect(judge({}, [])).toBeDefined();
  });
});

it('lets no text pass that a URL parser or a decoder understands as something else', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'secrets',
      'log',
      'pods',
      'a',
      '?',
      '#',
      ';',
      '%',
      '\t',
    ),
    fc.string({ maxLength: 3 }),
  );
  const target = fc
    .array(part, { maxLength: 12 })
    .map(parts => `/api/v1/namespaces/x/pods/${parts.join('')}/log`);
  fc.assert(
    fc.property(target, text => {
      if (judge({ target: text }) !== undefined) {
        return;
      }
      const [path] = text.split('?');
      const { pathname } = new URL(path, 'https://cluster.example');
      expect(pathname).toBe(path);
      expect(decodeURIComponent(path)).toBe(path);
      expect(toSegments(pathname)).toHaveLength(7);
    }),
    { numRuns: 2000 },
  );
});
