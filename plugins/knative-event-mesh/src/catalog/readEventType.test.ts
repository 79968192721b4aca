import { eventType } from '../__fixtures__/entities';
import { readEventType } from './readEventType';

const bare = eventType({ path: 'a/b', type: 'from.annotation' });
const withFacts = (eventMesh: unknown) =>
  readEventType({
    ...bare,
    spec: JSON.parse(JSON.stringify({ type: 'eventType', eventMesh })),
  });

describe('readEventType', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['odd facts', { type: 7, consumers: 'x', reference: [], schemaUrl: {} }],
  ])('makes the best of %s', (_, facts) => {
    expect(withFacts(facts)).toMatchObject({
      ref: 'api:a/b',
      type: 'from.annotation',
      consumers: [],
      reference: undefined,
      schemaUrl: undefined,
    });
  });

  it('falls back to the name', () => {
    expect(
      readEventType({
        ...bare,
        metadata: { name: 'b', namespace: 'a' },
        spec: {},
        relations: undefined,
      }),
    ).toMatchObject({ type: 'b', environment: undefined, providerRefs: [] });
  });

  it('skips consumers that cannot be read, and keeps the others', () => {
    expect(
      withFacts({
        type: 't',
        consumers: [
          null,
          'x',
          { kubernetesId: 'good' },
          { kubernetesId: 3, uri: 'https://x', subscriber: { kind: 'odd' } },
        ],
      }).consumers,
    ).toEqual([{ kubernetesId: 'good' }, { uri: 'https://x' }]);
  });

  it('tells unknown filters from none', () => {
    const [none, odd, some] = withFacts({
      consumers: [
        { kubernetesId: 'a', filters: [] },
        { kubernetesId: 'b', filters: 'x' },
        {
          kubernetesId: 'c',
          filters: [null, { match: 'new', value: 4 }, { match: 'exact' }],
        },
      ],
    }).consumers;
    expect(none.filters).toEqual([]);
    expect(odd.filters).toBeUndefined();
    expect(some.filters).toEqual([
      { match: 'new', value: '' },
      { match: 'exact', value: '' },
    ]);
  });

  it('names each related entity once, in order', () => {
    expect(
      readEventType(
        eventType({
          path: 'a/b',
          publishedBy: ['component:default/z', 'component:default/a'],
          providedBy: ['component:default/a'],
        }),
      ),
    ).toMatchObject({
      publisherRefs: ['component:default/a', 'component:default/z'],
      providerRefs: ['component:default/a', 'component:default/z'],
    });
  });
});
