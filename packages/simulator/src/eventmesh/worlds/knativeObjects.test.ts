import { buildEventMesh } from '../mesh/buildEventMesh';
import { knativeObjects, worldNames } from './knativeObjects';
import { largeKnativeObjects } from './largeKnativeObjects';

const meshOf = (...args: Parameters<typeof knativeObjects>) =>
  buildEventMesh(knativeObjects(...args));

describe('knativeObjects', () => {
  it.each(worldNames)('has objects with UIDs of their own in %s', world => {
    const uids = knativeObjects(world, { eventTypes: 500 }).map(
      ({ metadata }) => metadata.uid,
    );

    expect(new Set(uids).size).toBe(uids.length);
  });

  it('has two things left in the partial world, and none in the empty one', () => {
    expect(meshOf('partial')).toMatchObject({
      brokers: [{ name: 'orders' }],
      eventTypes: [{ name: 'cart-checked-out' }],
      sources: [],
      subscribables: [],
    });
    expect(Object.values(meshOf('empty'))).toEqual([[], [], [], []]);
  });

  it('has exactly one item without a name in the world with a bad one', () => {
    const good = meshOf('acme').eventTypes.length;
    const { eventTypes } = meshOf('bad-item');

    expect(eventTypes).toHaveLength(good + 1);
    expect(eventTypes.filter(({ name }) => !name)).toHaveLength(1);
  });

  it('has one name for all in the world that clashes', () => {
    const items = Object.values(meshOf('clash')).flat();

    expect(items).toHaveLength(6);
    expect(new Set(items.map(({ name }) => name)).size).toBe(1);
  });

  it('has consumers more than once in the world of duplicates', () => {
    const [{ consumedBy }] = meshOf('duplicates').eventTypes;

    expect(consumedBy).toHaveLength(8);
    expect(new Set(consumedBy).size).toBe(2);
  });

  it('tries whatever does harm in the hostile world', () => {
    const { brokers, eventTypes } = meshOf('hostile');
    const annotations = brokers.flatMap(broker =>
      Object.keys(broker.annotations ?? {}),
    );

    expect(annotations).toContain('backstage.io/kubernetes-id');
    expect(
      eventTypes.map(({ schemaURL }) => schemaURL?.split(':')[0]),
    ).toContain('javascript');
    expect(Math.max(...eventTypes.map(({ name }) => name.length))).toBe(253);
  });
});

describe('largeKnativeObjects', () => {
  it('is as large as agreed unless told', () => {
    const mesh = buildEventMesh(largeKnativeObjects());

    expect(mesh.eventTypes).toHaveLength(5000);
    expect(mesh.brokers).toHaveLength(200);
    expect(mesh.sources).toHaveLength(500);
    expect(
      mesh.eventTypes.filter(({ consumedBy }) => consumedBy.length > 0).length,
    ).toBeGreaterThan(1000);
  });

  it('is built once for one size, and the same when built again', () => {
    const size = { eventTypes: 40, brokers: 3, sources: 5 };

    expect(largeKnativeObjects(size)).toBe(largeKnativeObjects(size));
    expect(largeKnativeObjects({ ...size, changed: 0.000001 }).length).toBe(
      largeKnativeObjects(size).length,
    );
  });

  it('changes the share of event types that was asked for', () => {
    const size = { eventTypes: 200, brokers: 3, sources: 0 };
    const before = new Set(
      largeKnativeObjects(size).map(object => JSON.stringify(object)),
    );
    const changed = largeKnativeObjects({ ...size, changed: 0.1 }).filter(
      object => !before.has(JSON.stringify(object)),
    );

    // One in ten made itself and has nothing to say.
    expect(changed).toHaveLength(18);
  });
});
