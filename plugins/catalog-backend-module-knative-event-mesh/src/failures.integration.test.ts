import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { emptyWireMesh, wireMesh } from './__fixtures__/wireMesh';
import { startProviders } from './__testUtils__/startProviders';
import { TOKEN, useMeshServer } from './__testUtils__/useMeshServer';

const server = useMeshServer();
// The Channel and the InMemoryChannel behind it are one.
const OBJECTS = 7;

const text = (status: number, body: string): FaultPlan => ({
  kind: 'raw',
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});
const good = (): FaultPlan => ({ kind: 'json', body: wireMesh() });

async function startWithMesh(settings = {}) {
  const portal = await startProviders({ dev: server.settings(settings) });
  await portal.run();
  expect(portal.store().objects()).toHaveLength(OBJECTS);
  expect(portal.sync()).toEqual({ state: 'ok' });
  return portal;
}

it.each(['', '/', '/base', '/base/'])(
  'F7: asks exactly the path of the backend below "%s"',
  async path => {
    const portal = await startProviders({
      dev: server.settings({ baseUrl: `${server.current.url}${path}` }),
    });
    await portal.run();
    const [{ method, url, headers }] = server.current.requests;
    expect([method, url]).toEqual([
      'GET',
      `${path.replace(/\/$/, '')}/v1/getEventMesh`,
    ]);
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(server.current.requests).toHaveLength(1);
  },
);

describe('F9: a refusal keeps everything, and says what to do', () => {
  it.each<[string, FaultPlan, RegExp]>([
    ['401', text(401, 'Authorization header please'), /No token arrived.*401/],
    ['403', text(403, 'blocked'), /in front of the event mesh backend.*403/],
    ['404', text(404, '404 page not found'), /older than v1\.17/],
    ['405', { kind: 'raw', status: 405 }, /no event mesh backend.*405/],
    [
      '500 with a bad token',
      text(500, 'error building event mesh: Unauthorized'),
      /does not accept the token.*dev\.token/,
    ],
    [
      '500 with a missing right',
      text(
        500,
        'error building: channels.messaging.knative.dev is forbidden: User "u" cannot list resource "channels" in API group "messaging.knative.dev" at the cluster scope',
      ),
      /may not list channels\.messaging\.knative\.dev.*knative-event-mesh-reader\.yaml/,
    ],
    [
      '500 with a missing right that is not named',
      text(500, 'something is forbidden'),
      /lacks a right/,
    ],
    [
      '500 without Knative',
      text(500, 'the server could not find the requested resource'),
      /Knative Eventing is not installed/,
    ],
    ['500 otherwise', text(500, 'secret words'), /fault of its own.*500/],
    ['503', { kind: 'serverError' }, /fault of its own.*503/],
    ['a reset', { kind: 'reset' }, /broke off/],
  ])('%s', async (_what, plan, problem) => {
    const portal = await startWithMesh();
    server.current.respond(plan);
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
    expect(portal.sync()).toMatchObject({
      state: 'failing',
      problem: expect.stringMatching(problem),
      since: '2026-01-01T00:00:00.000Z',
      lastSuccess: '2026-01-01T00:00:00.000Z',
    });
    expect(portal.sync().problem).not.toContain('secret words');
    expect(portal.logger.messages('warn')).toHaveLength(1);
  });

  it('a refused connection', async () => {
    const portal = await startWithMesh();
    await server.current.stop();
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
    expect(portal.sync().problem).toMatch(
      /refused the connection.*dev\.baseUrl/,
    );
  });
});

describe('F10: an answer that is none keeps everything', () => {
  const broken = (change: object): FaultPlan => ({
    kind: 'json',
    body: { ...wireMesh(), ...change },
  });

  it.each<[string, FaultPlan]>([
    ['cut off', { kind: 'truncated' }],
    ['a web page', { kind: 'html' }],
    ['not HTTP', { kind: 'notHttp' }],
    ['too large', { kind: 'large', bytes: 25_000_000 }],
    ['a bomb', { kind: 'gzipBomb', bytes: 25_000_000 }],
    ['an empty object', { kind: 'json', body: {} }],
    ['null', { kind: 'json', body: null }],
    ['a list', { kind: 'json', body: [] }],
    ['without sources', broken({ sources: undefined })],
    ['with null for brokers', broken({ brokers: null })],
    ['with an object for eventTypes', broken({ eventTypes: {} })],
    ['with a text for subscribables', broken({ subscribables: 'none' })],
  ])('%s', async (_what, plan) => {
    const portal = await startWithMesh();
    server.current.respond(plan);
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
    expect(portal.sync()).toMatchObject({ state: 'failing' });
    expect(portal.sync().problem).toMatch(/\.$/);
  });
});

it('F11: one bad item does not hold up the others', async () => {
  const mesh = wireMesh();
  const unusable = [
    null,
    'text',
    {},
    { name: 'x' },
    { ...mesh.eventTypes[0], name: undefined },
    { ...mesh.eventTypes[0], name: '../../etc' },
    { ...mesh.eventTypes[0], namespace: 'not.a.namespace' },
    { ...mesh.eventTypes[0], type: '' },
  ];
  server.current.respond({
    kind: 'json',
    body: { ...mesh, eventTypes: [...unusable, ...mesh.eventTypes] },
  });
  const portal = await startProviders({ dev: server.settings() });
  await portal.run();
  await portal.run();
  expect(portal.store().objects()).toHaveLength(OBJECTS);
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringContaining(`${unusable.length} objects`),
  ]);
  expect(portal.values).toContainEqual({
    name: 'knative.event_mesh.skipped',
    value: unusable.length,
    attributes: { environment: 'dev' },
  });
});

it('F12: a backend that never answers costs one request timeout', async () => {
  const portal = await startWithMesh({ requestTimeout: '10s' });
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.clock.advance(10_000);
  await run;
  expect(portal.sync().problem).toMatch(
    /did not answer in time.*requestTimeout/,
  );
  server.current.respond(good());
  await portal.run();
  expect(portal.sync()).toEqual({ state: 'ok' });
});

it('F12: the default request timeout is 30 seconds', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hangMidBody' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.clock.untilSleeping(ms => ms === 30_000);
  await portal.clock.advance(30_000);
  await run;
  expect(portal.sync().state).toBe('failing');
});

it('F12: the end of the time that the schedule allows is told as such', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.scheduler.cancelTask('knative-event-mesh-provider-dev:run');
  await run;
  expect(portal.sync().problem).toMatch(/time that its schedule allows/);
});

it('the end of the portal is no failure of the mesh', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  portal.stopping.abort();
  await run;
  expect(portal.sync()).toEqual({ state: 'ok' });
  expect(portal.logger.messages('warn')).toEqual([]);
});

describe('F13: a sudden loss', () => {
  const empty: FaultPlan = { kind: 'json', body: emptyWireMesh };
  const one: FaultPlan = {
    kind: 'json',
    body: { ...emptyWireMesh, brokers: wireMesh().brokers },
  };

  it('of everything is kept twice and applied the third time', async () => {
    const portal = await startWithMesh();
    server.current.respond(empty);
    for (const left of [OBJECTS, OBJECTS, 0]) {
      await portal.run();
      expect(portal.store().objects()).toHaveLength(left);
      expect(portal.sync().state).toBe(left ? 'failing' : 'ok');
    }
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/0 objects instead of 7.*3 times in a row/),
    ]);
  });

  it('of more than 80 % is kept likewise', async () => {
    const portal = await startWithMesh();
    server.current.respond(one);
    for (const left of [OBJECTS, OBJECTS, 1]) {
      await portal.run();
      expect(portal.store().objects()).toHaveLength(left);
    }
  });

  it('counts anew when the answer changes or is good in between', async () => {
    const portal = await startWithMesh();
    for (const plan of [empty, empty, one, one, empty, empty]) {
      server.current.respond(plan);
      await portal.run();
      expect(portal.store().objects()).toHaveLength(OBJECTS);
    }
    server.current.respond(good());
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    server.current.respond(empty);
    await portal.run();
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
  });

  it('is noticed after a restart too, from what the catalog holds', async () => {
    const before = await startWithMesh();
    server.current.respond(empty);
    const after = await startProviders(
      { dev: server.settings() },
      before.stored,
    );
    await after.run();
    expect(after.store().objects()).toHaveLength(OBJECTS);
  });

  it('is not judged while the catalog cannot tell what it holds', async () => {
    const portal = await startProviders({ dev: server.settings() });
    portal.catalog.queryEntities.mockRejectedValueOnce(new Error('not ready'));
    await portal.run();
    expect(portal.store().objects()).toEqual([]);
    expect(portal.sync().problem).toMatch(/fault inside the portal/);
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
  });

  it('is believed at once where the configuration says so', async () => {
    const portal = await startWithMesh({ onEmpty: 'apply' });
    server.current.respond(empty);
    await portal.run();
    expect(portal.store().objects()).toEqual([]);
  });

  it('of a mesh that never had anything is none', async () => {
    server.current.respond(empty);
    const portal = await startProviders({ dev: server.settings() });
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
  });
});

it('F14: recovers by itself', async () => {
  const portal = await startWithMesh();
  for (let round = 0; round < 8; round++) {
    server.current.respond(text(500, 'down'));
    await portal.run();
    expect(portal.sync().state).toBe('failing');
  }
  server.current.respond(good());
  await portal.run();
  expect(portal.sync()).toEqual({ state: 'ok' });
});

describe('F15: the token gets nowhere', () => {
  const plans: FaultPlan[] = [
    text(401, `you sent Bearer ${TOKEN}`),
    text(500, `Unauthorized: ${TOKEN}`),
    text(500, `user "${TOKEN}" is forbidden`),
    text(
      500,
      `cannot list resource "${TOKEN}" in API group "eventing.knative.dev"`,
    ),
    { kind: 'redirect' },
    { kind: 'html' },
    { kind: 'json', body: { token: TOKEN } },
    { kind: 'truncated' },
    { kind: 'reset' },
  ];

  it.each(plans)('after %j', async plan => {
    const portal = await startWithMesh();
    server.current.respond(plan);
    await portal.run();
    await portal.run();
    expect(portal.sync().state).toBe('failing');
    const traces = JSON.stringify([
      portal.logger.lines,
      portal.store().mutations,
    ]);
    expect(traces).not.toContain(TOKEN);
    expect(traces).not.toContain('Bearer');
  });

  it.each([`${TOKEN}\nx`, `${TOKEN} x`, `${TOKEN}\u00e9`, `${TOKEN}\0`])(
    'nor does a token that no header can hold',
    async token => {
      const portal = await startProviders({ dev: server.settings({ token }) });
      expect(portal.sync()).toMatchObject({
        state: 'misconfigured',
        problem: expect.stringMatching(
          /dev\.token: The token contains invalid characters/,
        ),
      });
      expect(
        JSON.stringify([portal.logger.lines, portal.store().mutations]),
      ).not.toContain(TOKEN);
      expect(server.current.requests).toEqual([]);
    },
  );
});

it('F16: no redirect is followed', async () => {
  const portal = await startWithMesh();
  for (const status of [301, 302, 303, 307, 308]) {
    server.current.respond({ kind: 'redirect', status });
    await portal.run();
    expect(portal.sync().problem).toMatch(/redirect/);
  }
  expect(server.current.internalRequests).toEqual([]);
  expect(portal.store().objects()).toHaveLength(OBJECTS);
});

describe('F17: a token in a file', () => {
  let directory: string;
  let tokenFile: string;
  const sent = () =>
    server.current.requests.map(({ headers }) => headers.authorization);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mesh-token-'));
    tokenFile = join(directory, 'token');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is read anew for every run', async () => {
    await writeFile(tokenFile, 'first\n');
    const portal = await startWithMesh({ token: undefined, tokenFile });
    await writeFile(tokenFile, 'second');
    await portal.run();
    expect(sent()).toEqual(['Bearer first', 'Bearer second']);
  });

  it.each<[string, string | undefined, RegExp]>([
    ['missing', undefined, /cannot be read/],
    ['empty', ' \n', /is empty/],
    ['broken', `${TOKEN}\n${TOKEN}`, /invalid characters/],
  ])('is named by its key when it is %s', async (_what, content, problem) => {
    if (content !== undefined) {
      await writeFile(tokenFile, content);
    }
    const portal = await startProviders({
      dev: server.settings({ token: undefined, tokenFile }),
    });
    await portal.run();
    expect(portal.sync().problem).toMatch(problem);
    expect(portal.sync().problem).toContain('dev.tokenFile');
    const traces = JSON.stringify([
      portal.logger.lines,
      portal.store().mutations,
    ]);
    expect(traces).not.toContain(TOKEN);
    expect(traces).not.toContain(directory);
    expect(server.current.requests).toEqual([]);
  });
});

it('F35: counts runs by result, and measures what is there', async () => {
  const portal = await startWithMesh();
  server.current.respond(text(500, 'down'));
  await portal.run();
  server.current.respond({ kind: 'json', body: emptyWireMesh });
  await portal.run();
  const attributes = { environment: 'dev' };
  expect(portal.values.filter(({ name }) => /mesh\./.test(name))).toEqual([
    {
      name: 'knative.event_mesh.syncs',
      value: 1,
      attributes: { ...attributes, result: 'applied' },
    },
    {
      name: 'knative.event_mesh.last_success',
      value: Date.parse('2026-01-01T00:00:00Z') / 1000,
      attributes,
    },
    { name: 'knative.event_mesh.entities', value: OBJECTS, attributes },
    { name: 'knative.event_mesh.skipped', value: 0, attributes },
    {
      name: 'knative.event_mesh.unreadable_subscribers',
      value: 0,
      attributes,
    },
    {
      name: 'knative.event_mesh.syncs',
      value: 1,
      attributes: { ...attributes, result: 'failed' },
    },
    {
      name: 'knative.event_mesh.syncs',
      value: 1,
      attributes: { ...attributes, result: 'held' },
    },
  ]);
});

it('F36: logs a line when the state or the reason changes, and nothing in between', async () => {
  const portal = await startWithMesh();
  const runs = async (plan: FaultPlan) => {
    server.current.respond(plan);
    for (let round = 0; round < 4; round++) {
      await portal.run();
      await portal.clock.advance(60_000);
    }
  };
  await runs(text(500, 'down'));
  await runs(text(401, 'no token'));
  await runs(good());
  const lines = portal.logger.lines.filter(({ level }) => level !== 'debug');
  expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(/^warn Event mesh "dev" is not up to date.*HTTP 500/),
    expect.stringMatching(/^warn Event mesh "dev" is not up to date.*HTTP 401/),
    'info Event mesh "dev" is read again',
  ]);
});

it('keeps since when it fails, over a restart too', async () => {
  const portal = await startWithMesh();
  await portal.clock.advance(60_000);
  server.current.respond(text(500, 'down'));
  await portal.run();
  const { since, lastSuccess } = portal.sync();
  expect([since, lastSuccess]).toEqual([
    '2026-01-01T00:01:00.000Z',
    '2026-01-01T00:00:00.000Z',
  ]);
  const after = await startProviders({ dev: server.settings() }, portal.stored);
  await after.clock.advance(3_600_000);
  await after.run();
  expect(after.sync()).toMatchObject({ since, lastSuccess });
});
