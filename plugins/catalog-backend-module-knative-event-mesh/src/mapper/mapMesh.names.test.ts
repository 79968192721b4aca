import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import { wireMesh } from '../__fixtures__/wireMesh';
import {
  API,
  backing,
  broker,
  channel,
  eventType,
  map,
  parse,
  settings,
  tick,
} from '../__testUtils__/mapWire';
import { SyncReporter } from '../provider/SyncReporter';
import { mapMesh } from './mapMesh';

describe('F23: a Channel and the channel behind it', () => {
  it('are one, whichever the event types name', () => {
    for (const reference of [channel, backing]) {
      const { group, kind, name, namespace } = reference;
      const entities = map({
        ...eventType({ reference: { group, kind, name, namespace } }),
        subscribables: [channel, backing],
      });
      expect([...entities.keys()]).toEqual([
        API,
        'component:shop/channel-stock',
      ]);
      const entity = entities.get('component:shop/channel-stock');
      expect(entity?.spec?.providesApis).toEqual([API]);
      expect(entity?.metadata.labels).toEqual({
        'knative.dev/backing-kind': 'InMemoryChannel',
      });
    }
  });

  it('are called the same by what arrives at one of them and what sends there', () => {
    for (const { group, kind, name, namespace } of [channel, backing]) {
      const reference = { group, kind, name, namespace };
      const entities = map({
        ...eventType({ reference }),
        subscribables: [channel, backing],
        sources: [{ ...tick, sink: reference }],
      });
      expect(entities.get(API)).toMatchObject({
        metadata: {
          annotations: {
            'knative.dev/reference': 'Channel.messaging.knative.dev:shop/stock',
          },
        },
        spec: { eventMesh: { reference: { kind: 'Channel', name: 'stock' } } },
      });
      expect(
        entities.get('component:shop/pingsource-tick')?.metadata.annotations,
      ).toMatchObject({
        'knative.dev/sink': 'Channel.messaging.knative.dev:shop/stock',
      });
    }
    const alone = map({
      ...eventType({
        reference: {
          group: backing.group,
          kind: backing.kind,
          name: backing.name,
          namespace: backing.namespace,
        },
      }),
      subscribables: [backing],
    });
    expect(alone.get(API)?.metadata.annotations).toMatchObject({
      'knative.dev/reference':
        'InMemoryChannel.messaging.knative.dev:shop/stock',
    });
  });

  it('are two when they have other names or namespaces', () => {
    const entities = map({
      subscribables: [
        channel,
        { ...backing, name: 'other' },
        { ...backing, namespace: 'elsewhere' },
      ],
    });
    expect(entities.size).toBe(3);
  });

  it('a channel without one in front keeps its kind', () => {
    expect([...map({ subscribables: [backing] }).keys()]).toEqual([
      'component:shop/inmemorychannel-stock',
    ]);
  });

  it('a source that sends to either depends on the one', () => {
    for (const sink of [channel, backing]) {
      const { group, kind, name, namespace } = sink;
      const entities = map({
        sources: [{ ...tick, sink: { group, kind, name, namespace } }],
        subscribables: [channel, backing],
      });
      expect(
        entities.get('component:shop/pingsource-tick')?.spec?.dependsOn,
      ).toEqual(['component:shop/channel-stock']);
    }
  });
});

describe('F25: long names', () => {
  const name = `et-${'a-broker-with-a-long-name-'.repeat(3)}0f3c5d5b8a7e4f6c`;

  it('are shortened, and relations follow', () => {
    const mesh = { ...eventType({ name }), brokers: [broker] };
    const first = map(mesh);
    const [api] = first.keys();
    expect(api).toMatch(/^api:shop\/et-a-broker-.{1,50}-[0-9a-f]{8}$/);
    expect(api.length).toBeLessThanOrEqual('api:shop/'.length + 63);
    expect(
      first.get('component:shop/broker-orders')?.spec?.providesApis,
    ).toEqual([api]);
    expect([...map(mesh).keys()]).toEqual([...first.keys()]);
    expect(first.get(api)?.metadata.annotations).toMatchObject({
      'knative.dev/object': `shop/${name}`,
    });
  });
});

describe('names that are taken', () => {
  it('the first is kept, and the other is told once with both identities', () => {
    const mesh = parse({
      sources: [tick, { ...tick, group: 'sources.acme.example' }],
    });
    const { entities, clashes } = mapMesh(mesh, settings().mapping);
    expect(entities).toHaveLength(1);
    expect(clashes).toEqual([
      {
        entityRef: 'component:shop/pingsource-tick',
        kept: 'PingSource.sources.acme.example:shop/tick',
        dropped: 'PingSource.sources.knative.dev:shop/tick',
      },
    ]);
    const logger = createRecordingLogger();
    const reporter = new SyncReporter('dev', logger);
    reporter.clashes(clashes);
    reporter.clashes(clashes);
    expect(logger.messages('warn')).toEqual([
      expect.stringMatching(/sources\.knative\.dev.*sources\.acme\.example/),
    ]);
  });

  it('naming: upstream has the bare names again', () => {
    const entities = map(wireMesh(), { naming: 'upstream' });
    expect([...entities.keys()].filter(ref => /^comp/.test(ref))).toEqual([
      'component:shop/orders',
      'component:shop/stock',
      'component:shop/tick',
    ]);
  });
});
