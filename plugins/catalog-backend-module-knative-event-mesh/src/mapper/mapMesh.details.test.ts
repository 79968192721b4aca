import type { JsonObject } from '@backstage/types';
import { wireMesh, type WireItem } from '../__fixtures__/wireMesh';
import { API, broker, eventType, map } from '../__testUtils__/mapWire';

describe('F30: owner and system of an object', () => {
  const owned = (values: JsonObject, object: WireItem = {}) => {
    const { owner, system } =
      map({ brokers: [{ ...broker, ...object }] }, values).get(
        'component:shop/broker-orders',
      )?.spec ?? {};
    return [owner, system];
  };

  it('are those of the environment', () => {
    expect(owned({})).toEqual(['group:default/knative', undefined]);
    expect(owned({ owner: 'shop', system: 'mesh' })).toEqual([
      'group:default/shop',
      'system:default/mesh',
    ]);
    expect(owned({ owner: 'shop', createSystem: true })).toEqual([
      'group:default/shop',
      'system:default/knative-event-mesh-dev',
    ]);
  });

  it('are what labels or annotations say', () => {
    expect(
      owned(
        { owner: 'shop', createSystem: true, ownerLabel: 'acme.example/owner' },
        {
          labels: { 'app.kubernetes.io/part-of': 'sock-shop' },
          annotations: { 'acme.example/owner': 'user:default/ada' },
        },
      ),
    ).toEqual(['user:default/ada', 'system:default/sock-shop']);
  });

  it.each(['component:default/x', 'a b', 'x/y/z', ':', 'system:/x', '-'])(
    'are those of the environment when the object says %j',
    value => {
      const names = { ownerLabel: 'o', systemLabel: 's' };
      expect(
        owned(
          { owner: 'shop', system: 'mesh', ...names },
          { annotations: { o: value, s: value } },
        ),
      ).toEqual(['group:default/shop', 'system:default/mesh']);
    },
  );

  it('an empty systemLabel switches the default off', () => {
    expect(
      owned(
        { systemLabel: '' },
        { labels: { 'app.kubernetes.io/part-of': 'sock-shop' } },
      ),
    ).toEqual(['group:default/knative', undefined]);
  });
});

describe('the definition', () => {
  it('is the schema, or an empty object', () => {
    expect(map(wireMesh()).get(API)?.spec?.definition).toBe(
      '{"type":"object"}',
    );
    expect(map(wireMesh()).get('api:shop/order-paid')?.spec?.definition).toBe(
      '{}',
    );
  });

  it.each([
    ['its schema', '{"type":"object"}', { type: 'object' }],
    [
      'a link to it',
      '',
      { $ref: 'https://schemas.example.org/order-placed.json' },
    ],
    [
      'a link instead of nonsense',
      '<x>',
      { $ref: 'https://schemas.example.org/order-placed.json' },
    ],
  ])('can be an AsyncAPI document with %s', (_what, schemaData, payload) => {
    const api = map(eventType({ schemaData }), { definition: 'asyncapi' }).get(
      API,
    );
    expect(api?.spec?.type).toBe('eventType');
    expect(JSON.parse(String(api?.spec?.definition))).toMatchObject({
      asyncapi: '3.0.0',
      info: { title: 'org.example.order.placed', version: '1.0.0' },
      channels: { events: { address: 'shop/orders' } },
      components: {
        messages: { event: { name: 'org.example.order.placed', payload } },
      },
    });
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['a schema', '{"type":"object"}', undefined, true],
    [
      'an address of one',
      undefined,
      'https://schemas.example.org/a.json',
      true,
    ],
    ['nothing', undefined, undefined, false],
    ['an empty schema', ' { } ', undefined, false],
    ['an address that is none', '', 'ftp://schemas.example.org/a.json', false],
  ])(
    'whether a schema is declared is said beside it: %s',
    (_what, schemaData, schemaURL, hasSchema) => {
      for (const definition of ['schema', 'asyncapi']) {
        const api = map(eventType({ schemaData, schemaURL }), {
          definition,
        }).get(API);
        expect(api?.spec?.eventMesh).toMatchObject({ hasSchema });
      }
    },
  );
});

describe('a description', () => {
  const startOf = (description: string) =>
    map(eventType({ description })).get(API)?.metadata.annotations?.[
      'knative.dev/description-start'
    ];

  it('is indexed by its beginning when the catalog does not index all of it', () => {
    const words = 'Somebody put something into a cart. '.repeat(9);
    expect(startOf(words)).toBe(words.slice(0, 190));
    expect(startOf(words.slice(0, 200))).toBeUndefined();
  });

  it('is not cut within a character', () => {
    const start = startOf(`x${'\u{1f6d2}'.repeat(120)}`);
    expect(start).toBe(`x${'\u{1f6d2}'.repeat(94)}`);
  });
});
