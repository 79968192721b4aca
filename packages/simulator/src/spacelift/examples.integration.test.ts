import { readExampleEntities } from '../__testUtils__/readExampleEntities';
import { useSpaceliftSimulator } from '../__testUtils__/useSpaceliftSimulator';

interface FoundStack {
  id: string;
  labels: string[];
  state: string;
  space: string;
  isDrifted: boolean;
  autodeploy: boolean;
  administrative: boolean;
  isDisabled: boolean;
  deleting: boolean;
  canWrite: boolean;
  lockedBy: string | null;
}

const annotated = readExampleEntities()
  .map(({ kind, metadata }) => ({
    name: metadata.name,
    kind,
    ids: splitList(metadata.annotations['spacelift.io/stack-id']),
    labels: splitList(metadata.annotations['spacelift.io/stack-labels']),
    space: metadata.annotations['spacelift.io/space-id'],
  }))
  .filter(({ ids, labels }) => ids.length + labels.length > 0);

function splitList(value: string | undefined): string[] {
  return value ? value.split(',').map(item => item.trim()) : [];
}

describe('the examples', () => {
  const spacelift = useSpaceliftSimulator();

  const readStacks = async (): Promise<FoundStack[]> => {
    const { data } = await spacelift.ask(
      '{ stacks { id labels state space isDrifted autodeploy administrative isDisabled deleting canWrite lockedBy } }',
    );
    return data.stacks;
  };

  const stacksOf = async (name: string): Promise<FoundStack[]> => {
    const entity = annotated.find(candidate => candidate.name === name);
    const stacks = await readStacks();
    const { data } = await spacelift.ask('{ spaces { id parentSpace } }');
    const [root, below] = entity?.space?.split('/') ?? [];
    const allowed = new Set([root]);
    for (const { id, parentSpace } of below ? data.spaces : []) {
      if (allowed.has(parentSpace)) {
        allowed.add(id);
      }
    }
    return stacks.filter(
      stack =>
        entity?.ids.includes(stack.id) ||
        (entity?.labels.length &&
          entity.labels.every(label => stack.labels.includes(label)) &&
          (!root || allowed.has(stack.space))),
    );
  };

  it('name stacks that exist, except the one that the key does not see', async () => {
    const seen = (await readStacks()).map(({ id }) => id);
    const missing = annotated
      .flatMap(({ ids }) => ids)
      .filter(id => !seen.includes(id));

    expect(annotated.length).toBeGreaterThan(10);
    expect(missing).toEqual(['storefront-bff-network']);
    for (const { name } of annotated) {
      expect(await stacksOf(name)).not.toEqual([]);
    }
  });

  it('cover components and resources', () => {
    expect(new Set(annotated.map(({ kind }) => kind))).toEqual(
      new Set(['Component', 'Resource']),
    );
  });

  it.each<[string, Array<Partial<FoundStack>>]>([
    [
      'sock-shop-carts',
      [
        { id: 'sock-shop-carts-prod', state: 'UNCONFIRMED', isDrifted: true },
        { id: 'sock-shop-carts-dev', state: 'FINISHED', autodeploy: true },
      ],
    ],
    [
      'sock-shop-carts-db',
      [{ id: 'sock-shop-carts-db-prod', state: 'FAILED' }],
    ],
    [
      'sock-shop-orders',
      [
        { id: 'sock-shop-orders-prod', state: 'FINISHED' },
        { id: 'sock-shop-orders-staging', state: 'STOPPED' },
      ],
    ],
    [
      'sock-shop-orders-queue',
      [{ id: 'sock-shop-orders-queue-prod', state: 'DISCARDED' }],
    ],
    [
      'playback-order',
      [
        { id: 'playback-order-prod', state: 'APPLYING' },
        { id: 'playback-order-dev', state: 'FINISHED' },
      ],
    ],
    ['playback-db', [{ id: 'playback-db-prod', state: 'REPLAN_REQUESTED' }]],
    [
      'storefront-web',
      [
        { id: 'storefront-web-prod', state: 'FINISHED', isDrifted: true },
        { id: 'storefront-web-staging', state: 'PLANNING' },
        { id: 'storefront-web-cdn', state: 'CONFIRMED' },
        { id: 'storefront-web-experiments', state: 'NONE' },
      ],
    ],
    ['storefront-bff', [{ id: 'storefront-bff-prod', state: 'FINISHED' }]],
    [
      'storefront-sessions',
      [{ id: 'storefront-sessions-prod', state: 'READY' }],
    ],
    [
      'payments-ledger',
      [
        {
          id: 'payments-ledger-prod',
          state: 'FINISHED',
          administrative: true,
          labels: expect.arrayContaining(['protected']),
        },
        { id: 'payments-ledger-audit-trail', canWrite: false },
      ],
    ],
    [
      'payments-ledger-db',
      [{ id: 'payments-ledger-db-prod', state: 'PREPARING_APPLY' }],
    ],
    [
      'payments-legacy-gateway',
      [
        { id: 'payments-legacy-gateway-prod', lockedBy: 'sam-reyes' },
        { id: 'payments-legacy-gateway-staging', isDisabled: true },
        { id: 'payments-legacy-gateway-dev', deleting: true },
      ],
    ],
  ])(
    '%s has the stacks that the documentation promises',
    async (name, expected) => {
      expect(await stacksOf(name)).toMatchObject(expected);
    },
  );

  it('leave a stack of another space out that has the same label', async () => {
    const labelled = (await readStacks()).filter(({ labels }) =>
      labels.includes('service:sock-shop-orders'),
    );

    expect(labelled.map(({ id }) => id)).toContain('sock-shop-orders-dns');
    expect(labelled).toHaveLength(3);
  });
});
