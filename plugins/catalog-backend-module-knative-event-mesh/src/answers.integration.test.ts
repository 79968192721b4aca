import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { wireMesh } from './__fixtures__/wireMesh';
import { startProviders } from './__testUtils__/startProviders';
import { TOKEN } from './__testUtils__/useMeshServer';
import { OBJECTS, text, useSmallMesh } from './__testUtils__/useSmallMesh';

const { server, startWithMesh } = useSmallMesh();

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

const KEY = 'catalog.providers.knativeEventMesh.dev';

describe('F9: says one remedy, which fits the cause', () => {
  it.each<[string, FaultPlan, string]>([
    [
      'a token that did not arrive',
      text(401, 'Authorization header please'),
      'No token arrived at the event mesh backend (HTTP 401). Something in between, such as a proxy, removes the Authorization header; let it pass.',
    ],
    [
      'a token that is not accepted',
      text(500, 'error building event mesh: Unauthorized'),
      `The Kubernetes API server does not accept the token. It is wrong, or has expired. Check ${KEY}.token or ${KEY}.tokenFile.`,
    ],
    [
      'another cluster',
      text(500, 'the server could not find the requested resource'),
      `Knative Eventing is not installed in the cluster, or it is not the right cluster. Check ${KEY}.baseUrl.`,
    ],
    [
      'a fault',
      { kind: 'serverError' },
      'Event mesh "dev" has a fault of its own (HTTP 503). Try again later. If it stays so, look into the cluster.',
    ],
    [
      'an answer that is too large',
      { kind: 'large', bytes: 25_000_000 },
      `Event mesh "dev" sent more than 20 MiB. Raise ${KEY}.maxResponseSize.`,
    ],
    [
      'an answer of another server',
      { kind: 'json', body: {} },
      `Event mesh "dev" gave an answer without all of its four lists. Check that the configured address is that of an event mesh backend of v1.17 or later. Check ${KEY}.baseUrl.`,
    ],
  ])('%s', async (_what, plan, problem) => {
    const portal = await startWithMesh();
    server.current.respond(plan);
    await portal.run();
    expect(portal.sync().problem).toBe(problem);
  });

  it('a token file that is not there', async () => {
    const portal = await startProviders({
      dev: server.settings({ token: undefined, tokenFile: '/no/such/file' }),
    });
    await portal.run();
    expect(portal.sync().problem).toBe(
      `The file of ${KEY}.tokenFile cannot be read. Check its path, and that the portal's process may read it.`,
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
