import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  RELATION_API_PROVIDED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { z } from 'zod';
import { wireMesh } from './__fixtures__/wireMesh';
import { startMeshCatalog } from './__testUtils__/startMeshCatalog';
import { startProviders } from './__testUtils__/startProviders';
import { until } from './__testUtils__/until';
import { TOKEN, useMeshServer } from './__testUtils__/useMeshServer';
import * as exported from './index';

const server = useMeshServer();

it('F1: the module is what backend.add takes', () => {
  const added: Promise<{ default: BackendFeature }> = Promise.resolve(exported);
  expect(added).toBeDefined();
  expect(exported.default.$$type).toBe('@backstage/BackendFeature');
});

it('F2: brings nothing that the portal does not have already', async () => {
  const manifest = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(
      JSON.parse(await readFile(resolve(__dirname, '../package.json'), 'utf8')),
    );
  expect(
    Object.keys(manifest.dependencies).filter(
      // The scheduler of the portal has cron, and everything else has zod.
      name => !/^@backstage\/|^@internal\/|^cron$|^zod$/.test(name),
    ),
  ).toEqual([]);
});

describe('F6: an environment that becomes broken', () => {
  let databases: string;

  beforeEach(async () => {
    databases = await mkdtemp(join(tmpdir(), 'mesh-catalog-'));
  });
  afterEach(() => rm(databases, { recursive: true }));

  it('neither stops the portal nor loses its entities', async () => {
    const before = await startMeshCatalog({
      databases,
      environments: { dev: server.settings() },
    });
    await before.run();
    const refs = await before.seeMesh('dev', 8);
    await before.backend.stop();

    const after = await startMeshCatalog({
      databases,
      environments: { dev: server.settings({ token: undefined }) },
    });
    await after.checkState();
    const resource = await after.see(
      'resource:default/knative-event-mesh-dev',
      entity =>
        entity.metadata.annotations?.['knative.dev/sync-state'] !== 'ok',
    );
    expect(resource.metadata.annotations).toMatchObject({
      'knative.dev/sync-state': 'misconfigured',
      'knative.dev/sync-problem': expect.stringMatching(
        /catalog\.providers\.knativeEventMesh\.dev\.token.*not set.*KNATIVE_EVENT_MESH_TOKEN/,
      ),
    });
    expect(await after.seeMesh('dev', 8)).toEqual(refs);
    const warnings = after.logger
      .messages('warn')
      .filter(line => line.includes('Event mesh'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('dev.token');
    await after.backend.stop();
  });

  it('whose variables are all gone keeps its entities too', async () => {
    const before = await startMeshCatalog({
      databases,
      environments: { dev: server.settings() },
    });
    await before.run();
    const refs = await before.seeMesh('dev', 8);
    await before.backend.stop();
    const after = await startMeshCatalog({
      databases,
      environments: { dev: { owner: 'platform' } },
    });
    await after.checkState();
    const resource = await after.see(
      'resource:default/knative-event-mesh-dev',
      entity =>
        entity.metadata.annotations?.['knative.dev/sync-state'] !== 'ok',
    );
    expect(resource.metadata.annotations).toMatchObject({
      'knative.dev/sync-state': 'misconfigured',
      'knative.dev/sync-problem': expect.stringMatching(
        /not configured any more, and is not read; its entities stay.*dev\.baseUrl/,
      ),
    });
    expect(resource.spec?.owner).toBe('group:default/platform');
    expect(await after.seeMesh('dev', 8)).toEqual(refs);
    await after.backend.stop();
  });
});

describe('an environment with wrong settings', () => {
  it('says since when, when it was read last, and whose it is, whenever it starts', async () => {
    const settings = server.settings({ system: 'shop' });
    const { stored, ...before } = await startProviders({ dev: settings });
    await before.run();
    server.current.respond({ kind: 'serverError' });
    await before.run();
    const { lastSuccess } = before.sync();
    expect(lastSuccess).toBeDefined();

    const startWrong = async (minutes: number) => {
      const portal = await startProviders(
        { dev: { ...settings, token: '' } },
        { stored },
      );
      await portal.clock.advance(minutes * 60_000);
      await portal.checkState();
      const spec = portal
        .store()
        .entities.get('resource:default/knative-event-mesh-dev')?.spec;
      return { ...portal.sync(), spec };
    };
    const first = await startWrong(1);
    expect(first).toMatchObject({
      state: 'misconfigured',
      since: '2026-01-01T00:01:00.000Z',
      lastSuccess,
      spec: { owner: 'group:default/platform', system: 'system:default/shop' },
    });
    expect(await startWrong(5)).toEqual(first);
  });

  it('does not forget it while the catalog cannot be asked', async () => {
    const { stored, ...before } = await startProviders({
      dev: server.settings(),
    });
    await before.run();
    const portal = await startProviders(
      { dev: server.settings({ token: '' }) },
      { stored },
    );
    portal.catalog.getEntityByRef.mockRejectedValueOnce(new Error('not ready'));
    await portal.checkState();
    expect(portal.sync()).toEqual({ state: 'ok' });
    await portal.checkState();
    expect(portal.sync()).toMatchObject({ state: 'misconfigured' });
  });
});

describe('an environment without settings', () => {
  it('that nobody ever had shows nothing', async () => {
    const portal = await startProviders({ dev: { owner: 'platform' } });
    await portal.checkState();
    expect(portal.store().mutations).toEqual([]);
    expect(portal.logger.messages('warn')).toEqual([]);
  });

  it('says once since when it is not read', async () => {
    const { stored, run } = await startProviders({ dev: server.settings() });
    await run();
    const after = await startProviders({ dev: {} }, { stored });
    await after.checkState();
    const said = after.sync();
    expect(said).toMatchObject({ state: 'misconfigured' });
    expect(after.store().objects()).toHaveLength(7);
    expect(after.logger.messages('warn')).toHaveLength(1);

    const again = await startProviders({ dev: {} }, { stored });
    await again.clock.advance(60_000);
    await again.checkState();
    expect(again.sync()).toEqual(said);
    expect(again.logger.messages('warn')).toEqual([]);

    const mended = await startProviders({ dev: server.settings() }, { stored });
    await mended.run();
    expect(mended.sync()).toEqual({ state: 'ok' });
  });

  it('says it as soon as the catalog can be asked', async () => {
    const { stored, run } = await startProviders({ dev: server.settings() });
    await run();
    const after = await startProviders({ dev: {} }, { stored });
    after.catalog.getEntityByRef.mockRejectedValueOnce(new Error('not ready'));
    await after.checkState();
    expect(after.sync()).toEqual({ state: 'ok' });
    await after.checkState();
    expect(after.sync()).toMatchObject({ state: 'misconfigured' });
  });

  it('leaves a Resource of the same name alone that is not its own', async () => {
    const { stored, run } = await startProviders({ DEV: server.settings() });
    await run('DEV');
    const after = await startProviders({ dev: {} }, { stored });
    await after.checkState();
    expect(after.store().mutations).toEqual([]);
  });
});

it('an environment whose name differs in case only leaves the other one its entity', async () => {
  const portal = await startProviders({
    dev: server.settings(),
    DEV: server.settings({ namespacePrefix: 'x-' }),
  });
  expect(portal.store('DEV').mutations).toEqual([]);
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringMatching(/"DEV" is not read.*environment "dev"/),
  ]);
  await portal.run();
  expect(portal.sync()).toEqual({ state: 'ok' });
});

it('names that may meet are noted at the start', async () => {
  const portal = await startProviders({
    dev: server.settings(),
    test: server.settings({ namespacePrefix: 'test-' }),
  });
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringMatching(/test\.namespacePrefix: One prefix begins/),
  ]);
  await portal.run('test');
  expect(portal.store('test').objects()).toHaveLength(7);
});

describe('F6: a schedule that the scheduler refuses', () => {
  it.each(['every hour', '0 25 * * *'])(
    'does not stop the portal: cron "%s"',
    async cron => {
      const portal = await startMeshCatalog({
        withRealScheduler: true,
        environments: {
          dev: server.settings({ schedule: { frequency: { cron } } }),
        },
      });
      const { metadata } = await portal.see(
        'resource:default/knative-event-mesh-dev',
      );
      expect(metadata.annotations).toMatchObject({
        'knative.dev/sync-state': 'misconfigured',
        'knative.dev/sync-problem': expect.stringMatching(
          /knativeEventMesh\.dev\.schedule: It is not a schedule/,
        ),
      });
      await portal.backend.stop();
    },
  );

  it('is read with one that it takes', async () => {
    const portal = await startMeshCatalog({
      withRealScheduler: true,
      environments: {
        dev: server.settings({
          schedule: { frequency: { cron: '* * * * *' }, initialDelay: '0s' },
        }),
      },
    });
    expect(await portal.seeMesh('dev', 8)).toHaveLength(8);
    await portal.backend.stop();
  });

  it('does not stop the portal when the scheduler refuses everything', async () => {
    const scheduler = mockServices.scheduler();
    jest
      .spyOn(scheduler, 'scheduleTask')
      .mockRejectedValue(new Error('out of order'));
    const portal = await startProviders(
      { dev: server.settings() },
      { scheduler },
    );
    expect(portal.store().mutations).toEqual([]);
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/"dev" is not read.*out of order/),
      expect.stringMatching(/not told about event mesh "dev".*out of order/),
    ]);
  });

  it('does not stop the portal for another reason either', async () => {
    const scheduler = mockServices.scheduler();
    jest
      .spyOn(scheduler, 'scheduleTask')
      .mockRejectedValueOnce(new Error('no such period'));
    const portal = await startProviders(
      { dev: server.settings() },
      { scheduler },
    );
    await portal.checkState();
    expect(portal.sync()).toMatchObject({
      state: 'misconfigured',
      problem: expect.stringMatching(/dev\.schedule: The portal's scheduler/),
    });
    expect(portal.store().objects()).toEqual([]);
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/"dev" is not read.*no such period/),
    ]);
  });
});

it('two environments with the same names: the second says so and is not read', async () => {
  const portal = await startProviders({
    a: server.settings(),
    b: server.settings(),
  });
  expect(portal.names).toEqual([
    'knative-event-mesh-provider-a',
    'knative-event-mesh-provider-b',
  ]);
  await portal.checkState('b');
  expect(portal.sync('b')).toMatchObject({
    state: 'misconfigured',
    problem: expect.stringMatching(
      /same names.*"a".*namespacePrefix|namespacePrefix.*"a"/,
    ),
  });
  await portal.run('a');
  expect(portal.store('a').objects()).toHaveLength(7);
  await expect(portal.run('b')).rejects.toThrow('not found');
  expect(portal.store('b').objects()).toEqual([]);
});

describe('names of an environment that is not read any more', () => {
  it.each<[string, object]>([
    ['is broken', { token: '' }],
    ['has no settings', { baseUrl: undefined, token: undefined }],
  ])('stay its own while it %s', async (_what, change) => {
    const { stored, run } = await startProviders({ dev: server.settings() });
    await run();
    const environments = { dev: server.settings(), other: server.settings() };
    const portal = await startProviders(
      { ...environments, dev: { ...environments.dev, ...change } },
      { stored },
    );
    await portal.run('other').catch(() => portal.checkState('other'));
    expect(portal.sync('other')).toMatchObject({
      problem: expect.stringMatching(/same names.*"dev"/),
    });
    expect(portal.store('other').objects()).toEqual([]);
    expect(portal.store().objects()).toHaveLength(7);
  });

  it('are free when its entities are gone, or it never had any', async () => {
    const before = await startProviders({ dev: server.settings() });
    await before.run();
    const environments = { dev: {}, other: server.settings() };
    const portal = await startProviders(environments, {
      stored: before.stored,
    });
    await portal.run('other');
    expect(portal.sync('other')).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining(
        'write catalog.providers.knativeEventMesh.dev: null to remove those',
      ),
    });
    before.stored.delete('knative-event-mesh-provider-dev');
    await portal.run('other');
    expect(portal.sync('other')).toEqual({ state: 'ok' });
    expect(portal.store('other').objects()).toHaveLength(7);
    portal.catalog.getEntityByRef.mockClear();
    await portal.run('other');
    expect(portal.catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('are free when it was only ever misconfigured', async () => {
    const before = await startProviders({
      prod: server.settings({ token: undefined }),
    });
    await before.checkState('prod');
    expect(before.sync('prod').state).toBe('misconfigured');
    const portal = await startProviders(
      { prod: {}, dev: server.settings() },
      { stored: before.stored },
    );
    await portal.checkState('prod');
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    expect(portal.store().objects()).toHaveLength(7);
  });

  it('are free when they are its own, and the other name differs in case only', async () => {
    const environments = { dev: {}, DEV: server.settings() };
    const { stored, run } = await startProviders(environments);
    await run('DEV');
    const again = await startProviders(environments, { stored });
    await again.run('DEV');
    expect(again.logger.messages('warn')).toEqual([]);
    expect(again.store('DEV').objects()).toHaveLength(7);
  });
});

it('tells once that nobody owns the entities', async () => {
  const portal = await startProviders({
    dev: server.settings({ owner: undefined }),
  });
  await portal.run();
  await portal.run();
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringMatching(
      /belong to group:default\/knative, which does not exist.*dev\.owner/,
    ),
  ]);
});

it('F4: no entity, log line or problem holds the token', async () => {
  const portal = await startMeshCatalog({
    environments: {
      dev: server.settings(),
      broken: server.settings({ token: `${TOKEN}\nx`, namespacePrefix: 'x-' }),
    },
  });
  await portal.run();
  await portal.checkState('broken');
  await portal.seeMesh('dev', 8);
  await portal.seeMesh('broken', 1);
  const everything = JSON.stringify([
    await portal.list('metadata.annotations.knative.dev/environment'),
    portal.logger.lines,
  ]);
  expect(everything).toContain('knative-event-mesh:dev');
  expect(everything).not.toContain(TOKEN);
});

describe('F34: an unchanged mesh', () => {
  const SIZE = 500;
  const [eventType] = wireMesh().eventTypes;
  const large = () => ({
    ...wireMesh(),
    eventTypes: Array.from({ length: SIZE }, (_, index) => ({
      ...eventType,
      name: `order-placed-${index}`,
      type: `org.example.order.placed.${index}`,
      uid: `uid-${index}`,
      consumedBy: ['billing', 'mailer'],
    })),
  });
  const etags = (entities: Entity[]) =>
    Object.fromEntries(
      entities.map(entity => [
        stringifyEntityRef(entity),
        entity.metadata.etag,
      ]),
    );

  it('is not processed again, in whatever order it comes', async () => {
    server.current.respond({ kind: 'json', body: large() });
    const portal = await startMeshCatalog({
      environments: { dev: server.settings() },
    });
    const filter = 'metadata.annotations.knative.dev/environment=dev';
    await portal.run();
    await portal.seeMesh('dev', SIZE + 4);
    const before = etags(
      await until(async () => {
        const entities = await portal.list(filter);
        const settled = entities.every(
          entity =>
            entity.kind !== 'API' ||
            portal.relations(entity, RELATION_API_PROVIDED_BY).length > 0,
        );
        return settled && entities;
      }),
    );
    const mesh = large();
    const shuffled = mesh.eventTypes
      .map(each => ({ ...each, consumedBy: ['mailer', 'billing'] }))
      .reverse();
    const answer = (eventTypes: object[]): FaultPlan => ({
      kind: 'json',
      body: { ...mesh, eventTypes },
    });
    server.current.respond(answer(shuffled));
    for (let round = 0; round < 3; round++) {
      await portal.run();
    }
    // What comes last is seen last.
    const last = { ...eventType, namespace: 'last', reference: undefined };
    server.current.respond(answer([...shuffled, last]));
    await portal.run();
    await portal.see('api:last/order-placed');
    expect(Object.keys(before)).toHaveLength(SIZE + 4);
    expect(etags(await portal.list(filter))).toMatchObject(before);
  });

  it('gives the catalog the very same entities every time', async () => {
    const portal = await startProviders({ dev: server.settings() });
    const seen = new Set<string>();
    for (let round = 0; round < 3; round++) {
      server.current.respond({ kind: 'json', body: large() });
      await portal.run();
      seen.add(JSON.stringify([...portal.store().entities]));
      await portal.clock.advance(60_000);
    }
    expect(seen.size).toBe(1);
  });
});
