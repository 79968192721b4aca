import type { RelatedEntity } from '../catalog/listRelated';
import { readEventType } from '../catalog/readEventType';
import { eventType, meshObject } from '../__fixtures__/entities';
import { buildMeshGraph } from './buildMeshGraph';
import { boxSize, layoutMeshGraph } from './layoutMeshGraph';

const broker = meshObject('Broker', 'a/main');
const brokerRef = 'component:a/broker-main';
const sourceRef = 'component:a/pingsource-tick';

const related = (
  ...entities: Array<Partial<RelatedEntity> & { ref: string }>
): Map<string, RelatedEntity> =>
  new Map(
    entities.map(entity => [
      entity.ref,
      {
        title: entity.ref.split('/')[1],
        kubernetesNamespace: 'default',
        dependsOn: [],
        ...entity,
      },
    ]),
  );

const known = related(
  { ref: brokerRef, meshKind: 'Broker', meshObject: 'a/main' },
  {
    ref: sourceRef,
    meshKind: 'PingSource',
    meshObject: 'a/tick',
    dependsOn: [brokerRef],
  },
  { ref: 'component:default/both', kubernetesId: 'both' },
);

const one = (options: Partial<Parameters<typeof eventType>[0]> = {}) =>
  readEventType(eventType({ path: 'a/one', reference: broker, ...options }));

describe('buildMeshGraph', () => {
  it('lets a source send to its broker, and everything else to the event type', () => {
    const { nodes, edges } = buildMeshGraph(
      [one({ providedBy: [brokerRef, sourceRef, 'component:a/lost'] })],
      known,
      1,
    );
    expect(nodes.map(({ role, label }) => `${role} ${label}`)).toEqual([
      'source component:a/lost',
      'source pingsource-tick',
      'broker Broker a/main',
      'eventType example.acme.one',
    ]);
    const brokerId = 'broker:prod:Broker a/main';
    expect(edges).toEqual([
      { from: brokerId, to: 'eventType:api:a/one' },
      { from: 'source:component:a/lost', to: 'eventType:api:a/one' },
      { from: `source:${sourceRef}`, to: brokerId },
    ]);
  });

  it('gives a component that publishes and consumes two boxes, and no box a link that leads nowhere', () => {
    const { nodes } = buildMeshGraph(
      [
        one({
          publishedBy: ['component:default/both', 'component:default/hidden'],
          consumedBy: ['component:default/both'],
          consumers: [{ kubernetesId: 'both' }, { uri: 'https://x.example' }],
        }),
      ],
      known,
      1,
    );
    expect(
      nodes.map(({ id, entityRef }) => [id.split(':')[0], entityRef]),
    ).toEqual([
      ['publisher', 'component:default/both'],
      ['publisher', undefined],
      ['broker', undefined],
      ['eventType', 'api:a/one'],
      ['consumer', 'component:default/both'],
      ['consumer', undefined],
    ]);
  });

  it('tells brokers of the same name in two environments apart', () => {
    const { nodes } = buildMeshGraph(
      [one(), one({ path: 'a/two', environment: 'dev' })],
      known,
      2,
    );
    expect(nodes.filter(({ role }) => role === 'broker')).toHaveLength(2);
  });

  it('takes a channel for the one behind it', () => {
    const ref = 'component:a/channel';
    const { nodes } = buildMeshGraph(
      [
        one({
          reference: meshObject('InMemoryChannel', 'a/stock'),
          providedBy: [ref],
        }),
      ],
      related({ ref, meshKind: 'Channel', meshObject: 'a/stock' }),
      1,
    );
    expect(nodes[0]).toMatchObject({ role: 'broker', entityRef: ref });
    expect(nodes).toHaveLength(2);
  });

  it('leaves out consumers that do not fit, counts them, and draws no arrow to them', () => {
    const consumers = Array.from({ length: 500 }, (_, index) => ({
      kubernetesId: `c-${index}`,
    }));
    const { nodes, edges, leftOut } = buildMeshGraph(
      [one({ consumers }), one({ path: 'a/two', consumers })],
      known,
      2,
    );
    expect(nodes).toHaveLength(90);
    expect(leftOut).toBe(500 - (90 - 3));
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(
      true,
    );
  });
});

describe('layoutMeshGraph', () => {
  const graph = buildMeshGraph(
    Array.from({ length: 12 }, (_, index) =>
      one({
        path: `a/event-${index}`,
        reference: meshObject('Broker', `a/broker-${index % 3}`),
        publishedBy: [`component:default/p-${index % 5}`],
        consumers: [
          { kubernetesId: `c-${index % 7}` },
          { kubernetesId: 'all' },
        ],
      }),
    ),
    known,
    12,
  );
  const drawing = layoutMeshGraph(graph);

  it('draws every box once, without overlaps, inside of the drawing', () => {
    const boxes = drawing.columns.flat();
    expect(boxes).toHaveLength(graph.nodes.length);
    for (const column of drawing.columns) {
      column.slice(1).forEach((box, index) => {
        expect(box.y - column[index].y).toBeGreaterThan(boxSize.height);
        expect(box.x).toBe(column[index].x);
      });
    }
    boxes.forEach(({ x, y }) => {
      expect(x).toBeGreaterThan(0);
      expect(x + boxSize.width).toBeLessThan(drawing.width);
      expect(y).toBeGreaterThan(0);
      expect(y + boxSize.height).toBeLessThan(drawing.height);
    });
  });

  it('draws arrows from each column to the next', () => {
    const columnOf = new Map(
      drawing.columns.flatMap((column, index) =>
        column.map(({ id }) => [id, index] as const),
      ),
    );
    expect(drawing.arrows).toHaveLength(graph.edges.length);
    drawing.arrows.forEach(({ from, to }) =>
      expect((columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0)).toBe(1),
    );
  });

  it('keeps event types of one broker together', () => {
    const [, eventTypes] = drawing.columns;
    const brokerOf = (id: string) =>
      graph.edges.find(
        ({ from, to }) => to === id && from.startsWith('broker:'),
      )?.from;
    const order = eventTypes.map(({ id }) => brokerOf(id));
    expect(
      order.filter((broker2, index) => broker2 !== order[index - 1]),
    ).toHaveLength(3);
  });
});
