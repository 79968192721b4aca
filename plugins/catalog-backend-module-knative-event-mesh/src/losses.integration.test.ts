import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { emptyWireMesh, wireMesh } from './__fixtures__/wireMesh';
import { startProviders } from './__testUtils__/startProviders';
import {
  good,
  OBJECTS,
  text,
  useSmallMesh,
} from './__testUtils__/useSmallMesh';

const { server, startWithMesh } = useSmallMesh();

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
      { stored: before.stored },
    );
    await after.run();
    expect(after.store().objects()).toHaveLength(OBJECTS);
  });

  it('is noticed by a replica that has read less before', async () => {
    server.current.respond(one);
    const first = await startProviders({ dev: server.settings() });
    await first.run();
    await first.run();
    expect(first.store().objects()).toHaveLength(1);

    server.current.respond(good());
    const second = await startProviders(
      { dev: server.settings() },
      { stored: first.stored },
    );
    await second.run();
    expect(second.store().objects()).toHaveLength(OBJECTS);

    server.current.respond(one);
    await first.run();
    expect(first.store().objects()).toHaveLength(OBJECTS);
    expect(first.sync()).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('1 objects instead of 7'),
    });
  });

  it('is none when another replica has believed it', async () => {
    const first = await startWithMesh();
    await first.run();
    const second = await startProviders(
      { dev: server.settings() },
      { stored: first.stored },
    );
    server.current.respond(one);
    await second.run();
    await second.run();
    await second.run();
    expect(second.store().objects()).toHaveLength(1);
    await first.run();
    expect(first.sync()).toEqual({ state: 'ok' });
  });

  it('is noticed while the catalog has not processed what it was given', async () => {
    const portal = await startWithMesh();
    portal.catalog.queryEntities.mockResolvedValueOnce({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    server.current.respond(empty);
    await portal.run();
    expect(portal.store().objects()).toHaveLength(OBJECTS);
  });

  it('is looked for with one small question in each run', async () => {
    const portal = await startWithMesh();
    portal.catalog.queryEntities.mockClear();
    portal.catalog.getEntityByRef.mockClear();
    await portal.run();
    expect(portal.catalog.queryEntities.mock.calls).toEqual([
      [expect.objectContaining({ limit: 1 }), expect.anything()],
    ]);
    expect(portal.catalog.getEntityByRef).not.toHaveBeenCalled();
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
