import { mockCredentials } from '@backstage/backend-test-utils';
import { startSpaceliftSimulator } from '@internal/simulator';
import { useSimulator } from '@internal/vendor-client/testUtils';
import { startSpaceliftBackend } from './__testUtils__/startSpaceliftBackend';

const CARTS = '/entities/component/default/sock-shop-carts/stacks';
const STACK = 'sock-shop-carts-dev';
const reads = ['/stacks', `/stacks/${STACK}`, `/stacks/${STACK}/runs`];
const entityReads = [CARTS, `${CARTS}/${STACK}/runs`];

const simulator = useSimulator(startSpaceliftSimulator);

const start = (
  options: Partial<Parameters<typeof startSpaceliftBackend>[0]> = {},
) => startSpaceliftBackend({ url: simulator().url, ...options });

async function someRun(backend: Awaited<ReturnType<typeof start>>) {
  const { body } = await backend.get(`/stacks/${STACK}/runs`);
  return String(body.data.items[0].id);
}

describe('a person with all rights', () => {
  it('row 8: gets every answer, asked with the documented headers', async () => {
    const backend = await start();
    const run = await someRun(backend);
    for (const path of [
      ...reads,
      ...entityReads,
      `/stacks/${STACK}/runs/${run}`,
      `${CARTS}/${STACK}/runs/${run}`,
    ]) {
      const { status, body } = await backend.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(body).toMatchObject({
        data: expect.anything(),
        stale: false,
        truncated: false,
        asOf: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    }
    const [exchange, ...asked] = simulator().requests();
    expect(exchange).toMatchObject({
      method: 'POST',
      path: '/graphql',
      authorization: null,
      headers: {
        'spacelift-client-type': 'backstage',
        'spacelift-graphql-mutation': 'ExchangeApiKey',
      },
    });
    expect(asked.length).toBeGreaterThan(3);
    for (const request of asked) {
      expect(request).toMatchObject({
        method: 'POST',
        path: '/graphql',
        status: 200,
        authorization: 'bearer',
        accept: 'application/json',
        headers: {
          'spacelift-client-type': 'backstage',
          'spacelift-graphql-query': expect.stringMatching(/^(List|Read)\w+$/),
        },
      });
    }
  });

  it('row 13: gets a stack with everything that the pages show', async () => {
    const { get } = await start();
    const { body } = await get('/stacks/sock-shop-carts-prod');
    expect(body.data).toEqual({
      id: 'sock-shop-carts-prod',
      name: 'Sock shop carts prod',
      description: expect.stringContaining('**carts**'),
      labels: ['service:sock-shop-carts', 'env:prod', 'folder:sock-shop/carts'],
      state: 'UNCONFIRMED',
      group: 'needsAttention',
      stateSince: expect.stringMatching(/Z$/),
      branch: 'main',
      repository: 'acme/team-c-infra',
      repositoryUrl: 'https://github.com/acme/team-c-infra',
      projectRoot: 'carts/prod',
      space: { id: 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z', name: 'team-c' },
      tool: 'OpenTofu',
      administrative: false,
      autodeploy: false,
      disabled: false,
      deleting: false,
      lock: null,
      drifted: true,
      blocker: expect.objectContaining({
        state: 'UNCONFIRMED',
        group: 'needsAttention',
        title: 'Resize the document store',
        url: expect.stringMatching(
          /\/stack\/sock-shop-carts-prod\/run\/[0-9A-Z]{26}$/,
        ),
      }),
      trackedCommit: expect.objectContaining({
        hash: expect.stringMatching(/^[0-9a-f]{40}$/),
        message: 'Resize the document store',
      }),
      protected: false,
      obstacle: 'RUNNING',
      url: `${simulator().url}/stack/sock-shop-carts-prod`,
    });
  });

  it('row 20: gets the last ten runs, and the older ones page by page', async () => {
    const { get } = await start();
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const { status, body } = await get(
        `/stacks/${STACK}/runs${before ? `?before=${before}` : ''}`,
      );
      expect(status).toBe(200);
      const { items, nextBefore, skipped } = body.data;
      expect(skipped).toBe(0);
      expect(items.length).toBeLessThanOrEqual(10);
      seen.push(...items.map((run: { id: string }) => run.id));
      before = nextBefore;
    } while (before);
    const all = simulator()
      .world.stack(STACK)
      .runs.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(100);
    expect(seen).toEqual(all);
  });

  it('row 20: gets of each run what the table shows', async () => {
    const { get } = await start();
    const { body } = await get('/stacks/sock-shop-carts-prod/runs');
    expect(body.data.items[0]).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      type: 'TRACKED',
      state: 'UNCONFIRMED',
      group: 'needsAttention',
      finished: false,
      title: 'Resize the document store',
      branch: 'main',
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      triggeredBy: null,
      commit: {
        hash: expect.any(String),
        message: 'Resize the document store',
        author: expect.any(String),
        at: expect.any(String),
        url: expect.stringContaining('https://github.com/acme/'),
      },
      delta: {
        add: expect.any(Number),
        change: expect.any(Number),
        delete: expect.any(Number),
      },
      driftDetection: false,
      needsConfirmation: true,
      url: expect.stringContaining('/stack/sock-shop-carts-prod/run/'),
    });
  });

  it('row 21: gets when and with what outcome Spacelift looked for drift', async () => {
    const { get } = await start();
    const { body } = await get('/stacks/sock-shop-carts-prod/runs');
    expect(body.data.drift).toMatchObject({
      schedule: ['0 3 * * *'],
      timezone: 'UTC',
      reconcile: false,
      nextAt: expect.stringMatching(/Z$/),
      lastRun: { type: 'PROPOSED', driftDetection: true, finished: true },
    });
    const none = await get(`/stacks/${STACK}/runs`);
    expect(none.body.data.drift).toBeNull();
  });

  it('row 19: gets the steps of a run, oldest first', async () => {
    const { get } = await start();
    const { body } = await get('/stacks/sock-shop-carts-prod/runs');
    const [{ id }] = body.data.items;
    const detail = await get(`/stacks/sock-shop-carts-prod/runs/${id}`);
    expect(
      detail.body.data.steps.map(({ state }: { state: string }) => state),
    ).toEqual([
      'QUEUED',
      'READY',
      'PREPARING',
      'INITIALIZING',
      'PLANNING',
      'UNCONFIRMED',
    ]);
    expect(detail.body.data).toMatchObject(body.data.items[0]);
  });

  it.each([
    '',
    '/',
    '/entities',
    '/entities/component/default/sock-shop-carts',
    `${CARTS}/${STACK}`,
    `${CARTS}/${STACK}/runs/x/logs`,
    `/stacks/${STACK}/trigger`,
    '/graphql',
    '/health',
  ])('the path %j does not exist', async path => {
    const { get } = await start();
    expect((await get(path)).status).toBe(404);
    expect(simulator().requests()).toEqual([]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('%s changes nothing', async method => {
    const { get } = await start();
    for (const path of [...reads, ...entityReads]) {
      expect((await get(path, { method })).status).toBe(404);
    }
    expect(simulator().requests()).toEqual([]);
  });

  it('does not get answers that a shared cache may keep', async () => {
    const { get } = await start();
    const { headers } = await get('/stacks');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('rights', () => {
  const calls: Array<[method: string, path: string]> = [
    ...[...reads, ...entityReads, '/status'].map<[string, string]>(path => [
      'GET',
      path,
    ]),
    ['GET', `/stacks/${STACK}/runs/01RUN`],
    ['GET', `${CARTS}/${STACK}/runs/01RUN`],
    ['POST', `/stacks/${STACK}/runs`],
    ['POST', `${CARTS}/${STACK}/runs`],
  ];

  it.each(calls)('401 without credentials: %s %s', async (method, path) => {
    const { get, auditor } = await start();
    for (const authorization of [
      mockCredentials.none.header(),
      mockCredentials.user.invalidHeader(),
    ]) {
      const { status } = await get(path, {
        method,
        headers: { authorization },
      });
      expect(status).toBe(401);
    }
    expect(simulator().requests()).toEqual([]);
    expect(auditor.events).toEqual([]);
  });

  it.each(calls)(
    '403 for a service, which is nobody in particular: %s %s',
    async (method, path) => {
      const { get } = await start();
      const { status } = await get(path, {
        method,
        headers: { authorization: mockCredentials.service.header() },
      });
      expect(status).toBe(403);
      expect(simulator().requests()).toEqual([]);
    },
  );

  it.each(calls.filter(([, path]) => path.startsWith('/stacks')))(
    'row 10: 403 naming the permission, and where stacks are to be seen instead: %s %s',
    async (method, path) => {
      const { get } = await start({
        allows: (_permission, ref) => ref !== 'everywhere',
      });
      const { status, body } = await get(path, { method });
      expect(status).toBe(403);
      expect(body.code).toBeUndefined();
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message:
          'You need the permission spacelift.stack.read for all entities. The stacks of a component are on its own page in the catalog.',
      });
      expect(simulator().requests()).toEqual([]);
    },
  );

  it.each(calls.filter(([, path]) => path.startsWith(CARTS)))(
    'row 10: 403 naming the permission and the entity: %s %s',
    async (method, path) => {
      const { get } = await start({
        allows: permission => permission !== 'spacelift.stack.read',
      });
      const { status, body } = await get(path, { method });
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message:
          'You need the permission spacelift.stack.read for component:default/sock-shop-carts',
      });
      expect(simulator().requests()).toEqual([]);
    },
  );

  it('row 10: a policy can grant single entities, for example to their owners', async () => {
    const { of, get } = await start({
      allows: (_permission, ref) => ref === 'component:default/storefront-web',
    });
    expect((await of('component/default/storefront-web')).status).toBe(200);
    expect((await of('component/default/sock-shop-carts')).status).toBe(403);
    expect((await get('/stacks')).status).toBe(403);
  });

  it.each(calls.filter(([, path]) => path.startsWith(CARTS)))(
    '404 for an unknown entity, before its permissions: %s %s',
    async (method, path) => {
      const { get } = await start({ allows: () => false });
      const { status, body } = await get(
        path.replace('sock-shop-carts', 'nobody'),
        { method },
      );
      expect(status).toBe(404);
      expect(body.error.message).toContain('component:default/nobody');
      expect(simulator().requests()).toEqual([]);
    },
  );

  it('row 28: 403 at the status route without spacelift.status.read', async () => {
    const { get } = await start({
      allows: permission => permission !== 'spacelift.status.read',
    });
    const { status, body } = await get('/status');
    expect(status).toBe(403);
    expect(body.error.message).toContain('spacelift.status.read');
  });
});

describe('questions', () => {
  it.each([
    ['/stacks?limit=201', '"limit"'],
    ['/stacks?limit=0', '"limit"'],
    ['/stacks?offset=-1', '"offset"'],
    ['/stacks?group=broken', '"group"'],
    ['/stacks?sort=age', '"sort"'],
    ['/stacks?order=up', '"order"'],
    ['/stacks?drifted=yes', '"drifted"'],
    ['/stacks?label=', '"label"'],
    [`/stacks?q=${'x'.repeat(201)}`, '"q"'],
    ['/stacks?cursor=abc', '"cursor"'],
    [`/stacks/${STACK}?x=1`, '"x"'],
    [`/stacks/${STACK}/runs?after=1`, '"after"'],
    [`/stacks/${STACK}/runs?before=a%22b`, 'id of a run'],
    [`${CARTS}?q=x`, '"q"'],
    [`${CARTS}/${STACK}/runs/a.b`, 'id of a run'],
    ['/stacks/..%2f..%2fadmin', 'id of a stack'],
    ['/stacks/%00', 'id of a stack'],
    ['/stacks/a%22%7D%20x', 'id of a stack'],
    [`/stacks/${'a'.repeat(129)}`, 'id of a stack'],
    ['/entities/component/default/-/stacks', 'name of the entity'],
  ])('400 naming what is wrong: %s', async (path, words) => {
    const { get } = await start();
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(words);
    expect(simulator().requests()).toEqual([]);
  });

  it('row 8: 404 with its code for stacks and runs that are not there', async () => {
    const { get } = await start();
    for (const path of [
      '/stacks/no-such-stack',
      '/stacks/storefront-bff-network',
      '/stacks/no-such-stack/runs',
      `/stacks/${STACK}/runs/01NOSUCHRUN`,
      `${CARTS}/no-such-stack/runs`,
      `${CARTS}/${STACK}/runs/01NOSUCHRUN`,
    ]) {
      const { status, body } = await get(path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body).toMatchObject({ code: 'NOT_FOUND', vendor: 'spacelift' });
    }
  });
});
