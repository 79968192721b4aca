import { mockCredentials } from '@backstage/backend-test-utils';
import { startSysdigSimulator } from '@internal/simulator';
import { useSimulator } from '@internal/vendor-client/testUtils';
import { startSysdigBackend } from './__testUtils__/startSysdigBackend';

const CARTS = '/entities/component/default/sock-shop-carts';
const RESULT = '17f0a3c1b2d4e5f60718293a4b5c6d7e';
const entityRoutes = [
  'summary',
  'runtime',
  'registry',
  'pipeline',
  'posture',
  `results/${RESULT}`,
];

const simulator = useSimulator(startSysdigSimulator);

describe('a signed-in person with all rights', () => {
  it('row 1: gets each of the six answers, asked with the documented headers and nothing but GET', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    for (const route of entityRoutes) {
      const { status, body } = await of('sock-shop-carts', route);
      expect({ route, status }).toEqual({ route, status: 200 });
      expect(body).toMatchObject({
        stale: false,
        truncated: false,
        asOf: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    }
    const requests = simulator().requests();
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      expect(request).toMatchObject({
        method: 'GET',
        status: 200,
        authorization: 'bearer',
        accept: 'application/json',
        headers: { 'x-sysdig-product': 'SDS' },
      });
    }
  });

  it.each([
    '',
    '/',
    '/entities',
    CARTS,
    `${CARTS}/findings`,
    `${CARTS}/results`,
    `${CARTS}/summary/more`,
    '/secure/vulnerability/v1/runtime-results',
    '/proxy/sysdig/api/users/me',
    '/entities/component/default/sock-shop-carts/../../../status/x',
  ])('row 1: the path %p does not exist', async path => {
    const { get } = await startSysdigBackend({ url: simulator().url });
    expect((await get(path)).status).toBe(404);
    expect(simulator().requests()).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'row 1: %s changes nothing',
    async method => {
      const { get } = await startSysdigBackend({ url: simulator().url });
      expect((await get(`${CARTS}/summary`, { method })).status).toBe(404);
      expect(simulator().requests()).toEqual([]);
    },
  );

  it('does not get answers that a shared cache may keep', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { headers } = await of('sock-shop-carts', 'summary');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('rights', () => {
  it.each([...entityRoutes.map(route => `${CARTS}/${route}`), '/status'])(
    '401 without credentials: %s',
    async path => {
      const { get } = await startSysdigBackend({ url: simulator().url });
      for (const authorization of [
        mockCredentials.none.header(),
        mockCredentials.user.invalidHeader(),
      ]) {
        const { status } = await get(path, { headers: { authorization } });
        expect(status).toBe(401);
      }
      expect(simulator().requests()).toEqual([]);
    },
  );

  it.each([...entityRoutes.map(route => `${CARTS}/${route}`), '/status'])(
    '403 for a service, which is nobody in particular: %s',
    async path => {
      const { get } = await startSysdigBackend({ url: simulator().url });
      const { status } = await get(path, {
        headers: { authorization: mockCredentials.service.header() },
      });
      expect(status).toBe(403);
      expect(simulator().requests()).toEqual([]);
    },
  );

  it.each(entityRoutes)(
    'row 1: 403 naming sysdig.results.read without it: %s',
    async route => {
      const { of } = await startSysdigBackend({
        url: simulator().url,
        allows: permission => permission !== 'sysdig.results.read',
      });
      const { status, body } = await of('sock-shop-carts', route);
      expect(status).toBe(403);
      expect(body.code).toBeUndefined();
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message:
          'You need the permission sysdig.results.read for component:default/sock-shop-carts',
      });
      expect(simulator().requests()).toEqual([]);
    },
  );

  it('row 1: a policy can grant single entities, for example to their owners', async () => {
    const { of } = await startSysdigBackend({
      url: simulator().url,
      allows: (_permission, ref) => ref === 'component:default/runtime-only',
    });
    expect((await of('runtime-only', 'runtime')).status).toBe(200);
    expect((await of('sock-shop-carts', 'runtime')).status).toBe(403);
  });

  it.each(entityRoutes)('404 for an unknown entity: %s', async route => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('nobody', route);
    expect(status).toBe(404);
    expect(body.code).toBeUndefined();
    expect(body.error.message).toContain('component:default/nobody');
    expect(simulator().requests()).toEqual([]);
  });

  it('403 at the status route without sysdig.status.read', async () => {
    const { get } = await startSysdigBackend({
      url: simulator().url,
      allows: permission => permission !== 'sysdig.status.read',
    });
    const { status, body } = await get('/status');
    expect(status).toBe(403);
    expect(body.error.message).toContain('sysdig.status.read');
  });
});

describe('questions', () => {
  it.each([
    ['runtime?limit=201', 'limit'],
    ['runtime?limit=0', 'limit'],
    ['runtime?offset=-1', 'offset'],
    ['runtime?sort=cvss', 'sort'],
    ['runtime?policy=good', 'policy'],
    ['runtime?filter=a', 'filter'],
    ['posture?state=broken', 'state'],
    ['summary?x=1', 'x'],
    [`results/${RESULT}?severity=bad`, 'severity'],
    [`results/${RESULT}?fixable=yes`, 'fixable'],
  ])('400 naming the parameter: %s', async (route, parameter) => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('sock-shop-carts', route);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(`"${parameter}"`);
    expect(simulator().requests()).toEqual([]);
  });

  it.each(['..%2f..%2fadmin', 'a%20or%201=1', 'abc', 'f'.repeat(65), '%00'])(
    '400 for what is no id of a scan: %s',
    async id => {
      const { of } = await startSysdigBackend({ url: simulator().url });
      const { status } = await of('sock-shop-carts', `results/${id}`);
      expect(status).toBe(400);
      expect(simulator().requests()).toEqual([]);
    },
  );

  it('row 15: 404 for a scan of somebody else, without asking for it', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of('everything', 'runtime?sort=asset');
    const foreign = body.data.items.find(
      (item: { resultId: string }) => item.resultId && item.resultId !== RESULT,
    ).resultId;
    const { status, body: refusal } = await of(
      'runtime-only',
      `results/${foreign}`,
    );
    expect(status).toBe(404);
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', vendor: 'sysdig' });
    expect(
      simulator()
        .requests()
        .filter(({ path }) => path.includes('/results/')),
    ).toEqual([]);
  });
});

describe('annotations', () => {
  it('row 11: a report that they do not ask for is 404 with those that would add it', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    for (const kind of ['registry', 'pipeline', 'posture']) {
      const { status, body } = await of('runtime-only', kind);
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'NOT_FOUND', vendor: 'sysdig' });
      expect(body.error.message).toContain('sysdigcloud.com/');
    }
    const { status, body } = await of('runtime-only', 'summary');
    expect(status).toBe(200);
    expect(Object.keys(body.data).sort()).toEqual(['runtime', 'url']);
  });

  it('row 11: without any of them the summary is 404', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('without-annotations', 'summary');
    expect(status).toBe(404);
    expect(body.code).toBe('NOT_FOUND');
    expect(simulator().requests()).toEqual([]);
  });

  it('row 4: a wrong custom filter is 400 with its reason, and Sysdig is not asked', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('wrong-filter', 'runtime');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'REQUEST_REJECTED', vendor: 'sysdig' });
    expect(body.error.message).toContain('sysdigcloud.com/custom-filter');
    const summary = await of('wrong-filter', 'summary');
    expect(summary.status).toBe(200);
    expect(summary.body.data.runtime).toMatchObject({
      status: 'failed',
      failure: { code: 'REQUEST_REJECTED', message: body.error.message },
    });
    expect(simulator().requests()).toEqual([]);
  });

  it('row 4: a custom filter serves the reports whose language it is, and the others say why not', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const runtime = await of('custom-filter', 'runtime');
    expect(runtime.status).toBe(200);
    expect(runtime.body.data.notes).toMatchObject([
      { code: 'customFilterApplied' },
    ]);
    const registry = await of('custom-filter', 'registry');
    expect(registry.status).toBe(400);
    expect(registry.body.error.message).toContain('registry report');
    const summary = await of('custom-filter', 'summary');
    expect(Object.keys(summary.body.data).sort()).toEqual(['runtime', 'url']);
  });

  it('row 4: the operator can switch custom filters off', async () => {
    const { of } = await startSysdigBackend({
      url: simulator().url,
      sysdig: { allowCustomFilter: false },
    });
    const { status, body } = await of('custom-filter', 'runtime');
    expect(status).toBe(400);
    expect(body.error.message).toContain('sysdig.allowCustomFilter');
  });

  it('row 2: the operator can fence every question in', async () => {
    const { of } = await startSysdigBackend({
      url: simulator().url,
      sysdig: { scope: 'kubernetes.cluster.name = "elsewhere"' },
    });
    const { body } = await of('everything', 'runtime');
    expect(body.data).toMatchObject({
      fetched: 0,
      notes: [{ code: 'customFilterApplied' }, { code: 'scopeApplied' }],
    });
    const registry = await of('sock-shop-carts', 'registry');
    expect(registry.status).toBe(400);
    expect(registry.body.error.message).toContain('sysdig.scope');
    expect(
      simulator()
        .requests()
        .map(({ query }) => query.filter),
    ).toEqual([
      expect.stringContaining('kubernetes.cluster.name = "elsewhere"'),
    ]);
  });
});

describe('without configuration', () => {
  it.each(entityRoutes)(
    'row 17: 503 naming both keys, after the rights: %s',
    async route => {
      const { of } = await startSysdigBackend({
        allows: (_permission, ref) =>
          ref === 'component:default/sock-shop-carts',
      });
      const { status, body } = await of('sock-shop-carts', route);
      expect(status).toBe(503);
      expect(body).toMatchObject({ code: 'NOT_CONFIGURED', vendor: 'sysdig' });
      expect(body.error.message).toMatch(/sysdig\.endpoint.*sysdig\.token/);
      expect((await of('runtime-only', route)).status).toBe(403);
      expect((await of('nobody', route)).status).toBe(404);
    },
  );

  it('row 17: starts, says so once, and the status route says what to set', async () => {
    const { get, logger } = await startSysdigBackend({
      sysdig: { endpoint: '', token: ' ' },
    });
    expect(
      logger
        .messages('info')
        .filter(message => message.includes('Sysdig is not configured')),
    ).toHaveLength(1);
    const { status, body } = await get('/status');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      configured: false,
      endpointHost: null,
      client: null,
      hint: expect.stringContaining('SYSDIG_SECURE_TOKEN'),
    });
  });
});

describe('the start', () => {
  it('row 17: refuses a half configuration and names the other key', async () => {
    await expect(
      startSysdigBackend({ sysdig: { endpoint: simulator().url } }),
    ).rejects.toThrow(/sysdig\.token/);
    await expect(
      startSysdigBackend({ sysdig: { token: 'secret-of-mine' } }),
    ).rejects.toThrow(/sysdig\.endpoint/);
  });

  it('row 1: warns once of the documented proxy block, without its header', async () => {
    const { logger } = await startSysdigBackend({
      url: simulator().url,
      config: {
        proxy: {
          endpoints: {
            '/sysdig': {
              target: 'https://us2.app.sysdig.com',
              headers: { Authorization: 'Bearer proxy-secret-1' },
            },
          },
        },
      },
    });
    const warnings = logger.messages('warn');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('proxy.endpoints./sysdig');
    expect(warnings[0]).toContain('sysdig.endpoint');
    expect(warnings[0]).toContain('sysdig.token');
    expect(JSON.stringify(logger.lines)).not.toContain('proxy-secret-1');
  });

  it('tells operators how the plugin does, without the token', async () => {
    const { get, of } = await startSysdigBackend({
      url: simulator().url,
      sysdig: { scope: 'freeText != "hidden"' },
    });
    await of('everything', 'runtime');
    const { status, body } = await get('/status');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      configured: true,
      endpointHost: new URL(simulator().url).host,
      client: { state: 'ok', calls: 2, failures: 0 },
      hint: null,
      failures: {},
      cache: {
        ttlSeconds: 300,
        maxItems: 2000,
        kept: {
          scans: { answers: 1, bytes: expect.any(Number) },
          posture: { answers: 0, bytes: 0 },
          results: { answers: 0, bytes: 0 },
        },
      },
      allowCustomFilter: true,
      scope: { reports: ['runtime', 'registry'] },
    });
  });
});
