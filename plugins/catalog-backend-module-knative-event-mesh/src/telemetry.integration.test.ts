import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { emptyWireMesh } from './__fixtures__/wireMesh';
import { startProviders } from './__testUtils__/startProviders';
import {
  good,
  OBJECTS,
  text,
  useSmallMesh,
} from './__testUtils__/useSmallMesh';

const { server, startWithMesh } = useSmallMesh();

const forbidden = (resource: string) =>
  text(
    500,
    `${resource}.eventing.knative.dev is forbidden: User "x" cannot list resource "${resource}" in API group "eventing.knative.dev" at the cluster scope`,
  );

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
    { name: 'knative.event_mesh.missing', value: 0, attributes },
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
  await runs(forbidden('brokers'));
  await runs(forbidden('triggers'));
  await runs(good());
  const lines = portal.logger.lines.filter(({ level }) => level !== 'debug');
  expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(/^warn Event mesh "dev" is not up to date.*HTTP 500/),
    expect.stringMatching(/^warn Event mesh "dev" is not up to date.*HTTP 401/),
    expect.stringMatching(/^warn .*may not list brokers\.eventing/),
    expect.stringMatching(/^warn .*may not list triggers\.eventing/),
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
  const after = await startProviders(
    { dev: server.settings() },
    { stored: portal.stored },
  );
  await after.clock.advance(3_600_000);
  await after.run();
  expect(after.sync()).toMatchObject({ since, lastSuccess });
});

it('tells once of objects that the catalog does not take, when it had the time', async () => {
  const portal = await startWithMesh();
  const missing = () =>
    portal.values
      .filter(({ name }) => name === 'knative.event_mesh.missing')
      .map(({ value }) => value);
  portal.catalog.queryEntities.mockResolvedValue({
    items: [],
    totalItems: OBJECTS - 2,
    pageInfo: {},
  });
  for (let minute = 0; minute < 5; minute++) {
    await portal.run();
    await portal.clock.advance(60_000);
  }
  expect(missing()).toEqual([0, 0, 0, 2, 2, 2]);
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringMatching(
      /^2 objects of event mesh "dev" are not in the catalog/,
    ),
  ]);
});
