import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import { component } from '../__fixtures__/entities';
import { emptyWireMesh, wireMesh } from '../__fixtures__/wireMesh';
import { environmentSettings, mapEntities } from '../__testUtils__/readMesh';
import { entityNamespace } from '../names/entityNames';
import { wireMesh as wireSchema } from '../readers/eventMeshBackend/answerSchemas';
import { toMesh } from '../readers/eventMeshBackend/toMesh';
import { createIndexReader } from './createIndexReader';
import { EventMeshProcessor } from './EventMeshProcessor';

const id = (value: string, namespace?: string) => ({
  'backstage.io/kubernetes-id': value,
  ...(namespace && { 'backstage.io/kubernetes-namespace': namespace }),
});

function apiWith(change: object, values = {}): Entity {
  const [first] = wireMesh().eventTypes;
  const entities = mapEntities(
    toMesh(
      wireSchema.parse({
        ...emptyWireMesh,
        eventTypes: [{ ...first, ...change }],
      }),
    ),
    environmentSettings({ baseUrl: 'http://localhost', token: 'x', ...values }),
  );
  return [...entities.values()][0];
}

function start(entities: Entity[]) {
  // The real filter is part of the tests with a real catalog.
  async function* pages() {
    yield entities;
  }
  const catalog = catalogServiceMock.mock({ streamEntities: pages });
  const clock = new ManualClock();
  const logger = createRecordingLogger();
  const processor = new EventMeshProcessor(
    createIndexReader({ auth: mockServices.auth(), catalog, clock }),
    logger,
  );
  const process = async (entity: Entity, type = 'knative-event-mesh') => {
    const results: CatalogProcessorResult[] = [];
    const returned = await processor.postProcessEntity(
      entity,
      { type, target: 'dev' },
      result => results.push(result),
    );
    expect(returned).toBe(entity);
    return results.flatMap(result =>
      result.type === 'relation'
        ? [
            `${result.relation.source.name} ${result.relation.type} ${result.relation.target.name}`,
          ]
        : [],
    );
  };
  return { catalog, clock, logger, process };
}

const consumes = (consumer: string) => [
  `${consumer} consumesApi order-placed`,
  `order-placed apiConsumedBy ${consumer}`,
  `${consumer} consumesEvent order-placed`,
  `order-placed eventConsumedBy ${consumer}`,
];

it('F20: asks the catalog once a minute for all event types and consumers together', async () => {
  const { catalog, clock, process } = start([
    component('billing', { annotations: id('billing') }),
  ]);
  const api = apiWith({ consumedBy: ['billing', 'billing', 'mailer'] });
  const all = await Promise.all(Array.from({ length: 50 }, () => process(api)));
  expect(all[0]).toEqual(consumes('billing'));
  expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
  await clock.advance(59_000);
  await process(api);
  expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
  await clock.advance(2_000);
  await process(api);
  expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
});

describe('F21: while the catalog cannot be asked', () => {
  const api = apiWith({ consumedBy: ['billing'] });
  async function* refuse(): AsyncIterable<Entity[]> {
    yield await Promise.reject(new Error('503 with secret words'));
  }

  it('the last index counts', async () => {
    const { catalog, clock, process } = start([
      component('billing', { annotations: id('billing') }),
    ]);
    const before = await process(api);
    await clock.advance(61_000);
    catalog.streamEntities.mockImplementation(refuse);
    expect(await process(api)).toEqual(before);
    await clock.advance(3_600_000);
    expect(await process(api)).toEqual(before);
    expect(catalog.streamEntities.mock.calls.length).toBeGreaterThan(1);
  });

  it('nothing is emitted without one, so that the catalog keeps what it has', async () => {
    const { catalog, process } = start([]);
    catalog.streamEntities.mockImplementation(refuse);
    await expect(process(api)).rejects.toThrow(
      'The components that take part in event meshes could not be read',
    );
  });

  it('entities that need no components are processed all the same', async () => {
    const { catalog, process } = start([]);
    catalog.streamEntities.mockImplementation(refuse);
    expect(await process(component('x'))).toEqual([]);
    expect(await process(api, 'url')).toEqual([]);
    expect(catalog.streamEntities).not.toHaveBeenCalled();
  });
});

describe('the component of a consumer', () => {
  const find = async (entities: Entity[], values = {}) => {
    const { process, logger } = start(entities);
    const found = await process(apiWith({ consumedBy: ['billing'] }, values));
    const consumers = found.flatMap(
      relation => relation.match(/^(\S+) consumesApi/)?.[1] ?? [],
    );
    return { consumers, logger };
  };

  it.each<[string, Entity[], string[]]>([
    [
      'says to run in the namespace',
      [
        component('a', { annotations: id('billing', 'shop') }),
        component('b', { annotations: id('billing', 'other') }),
      ],
      ['a'],
    ],
    [
      'is in the namespace',
      [
        component('a', { namespace: 'shop', annotations: id('billing') }),
        component('b', { annotations: id('billing') }),
      ],
      ['a'],
    ],
    [
      'is in the namespace, but says to run elsewhere',
      [
        component('a', {
          namespace: 'shop',
          annotations: id('billing', 'other'),
        }),
        component('b', { annotations: id('billing', 'shop') }),
      ],
      ['b'],
    ],
    [
      'are all that say to run in the namespace',
      [
        component('a', { annotations: id('billing', 'shop') }),
        component('b', { namespace: 'shop', annotations: id('billing') }),
      ],
      ['a', 'b'],
    ],
    [
      'is the only one elsewhere',
      [component('a', { annotations: id('billing', 'other') })],
      ['a'],
    ],
    ['is none without the id', [component('billing')], []],
    [
      'is none of a mesh',
      [
        component('a', {
          annotations: {
            ...id('billing', 'shop'),
            'backstage.io/managed-by-location': 'knative-event-mesh:prod',
          },
        }),
      ],
      [],
    ],
  ])('%s', async (_what, entities, expected) => {
    expect((await find(entities)).consumers).toEqual(expected);
  });

  it('is none of several elsewhere, which is told at debug', async () => {
    const { consumers, logger } = await find([
      component('a', { annotations: id('billing') }),
      component('b', { annotations: id('billing') }),
    ]);
    expect(consumers).toEqual([]);
    expect(logger.messages('debug')).toEqual([
      expect.stringMatching(/Several components.*billing/),
    ]);
  });

  it('is also found in the namespace as the catalog calls it', async () => {
    const { consumers } = await find(
      [
        component('a', { namespace: 'prod-shop', annotations: id('billing') }),
        component('b', { annotations: id('billing') }),
      ],
      { namespacePrefix: 'prod-' },
    );
    expect(consumers).toEqual(['a']);
  });
});

describe('a subscriber in another namespace', () => {
  const apiFor = (namespace: string, values = {}) => {
    const api = apiWith({ consumedBy: [] }, values);
    const consumer = {
      kubernetesId: 'billing',
      subscriber: { group: '', kind: 'Service', namespace, name: 'billing' },
    };
    return {
      ...api,
      spec: { ...api.spec, eventMesh: { type: 'x', consumers: [consumer] } },
    };
  };
  const prefixed = { namespacePrefix: 'prod-' };

  it('is looked for there', async () => {
    const { process } = start([
      component('a', { annotations: id('billing', 'payments') }),
      component('b', { annotations: id('billing', 'shop') }),
    ]);
    expect(await process(apiFor('payments'))).toEqual(consumes('a'));
    expect(await process(apiFor('payments', prefixed))).toEqual(consumes('a'));
  });

  it('is looked for in the namespace as the catalog calls it', async () => {
    const { process } = start([
      component('a', {
        namespace: 'prod-payments',
        annotations: id('billing'),
      }),
      component('b', { namespace: 'prod-shop', annotations: id('billing') }),
    ]);
    expect(await process(apiFor('payments', prefixed))).toEqual(consumes('a'));
    expect(await process(apiFor('payments'))).toEqual([]);
  });

  it('is looked for by the shortened name of a long namespace', async () => {
    const long = 'n'.repeat(63);
    const namespace = entityNamespace(
      { environment: 'dev', ...prefixed },
      long,
    );
    const { process } = start([
      component('a', { namespace, annotations: id('billing') }),
      component('b', { annotations: id('billing') }),
    ]);
    expect(namespace).toHaveLength(63);
    expect(await process(apiFor(long, prefixed))).toEqual(consumes('a'));
  });
});

it('publishers are those whose spec names the event type, in any way of writing', async () => {
  const publisher = (name: string, api: unknown, namespace = 'default') =>
    component(name, { namespace, spec: { providesApis: [String(api)] } });
  const { process } = start([
    publisher('full', 'api:shop/order-placed'),
    publisher('upper', 'API:Shop/Order-Placed'),
    publisher('near', 'order-placed', 'shop'),
    publisher('far', 'order-placed'),
    publisher('broken', 'a:b:c/d/e'),
    component('none', { spec: { providesApis: 'api:shop/order-placed' } }),
  ]);
  const relations = await process(apiWith({ consumedBy: [] }));
  expect(relations).toEqual(
    ['full', 'upper', 'near'].flatMap(name => [
      `${name} publishesEvent order-placed`,
      `order-placed eventPublishedBy ${name}`,
    ]),
  );
});
