import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';
import { stackStates } from '../runs/states';

interface Edge {
  node: { id: string };
}

const SEARCH =
  'query Search($input: SearchInput!) { searchStacks(input: $input) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';

describe('searchStacks', () => {
  const spacelift = useSpaceliftSimulator();

  const search = async (input: object): Promise<string[]> => {
    const { data } = await spacelift.ask(SEARCH, { variables: { input } });
    return data.searchStacks.edges.map(({ node }: Edge) => node.id);
  };

  it('gives all 137 stacks in three pages', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { data } = await spacelift.ask(SEARCH, {
        variables: { input: { after } },
      });
      const { edges, pageInfo } = data.searchStacks;
      seen.push(...edges.map(({ node }: Edge) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }

    expect(new Set(seen).size).toBe(137);
    expect(spacelift.simulator.operations().byName.Search).toMatchObject({
      count: 3,
    });
    const { data } = await spacelift.ask('{ stacks { id } }');
    expect(data.stacks.map(({ id }: { id: string }) => id)).toEqual(seen);
    expect(seen).not.toContain('storefront-bff-network');
  });

  it.each([
    ['administrative', { booleanEquals: [true] }, 'spacelift-spaces'],
    ['locked', { booleanEquals: [true] }, 'payments-legacy-gateway-prod'],
    [
      'branch',
      { stringMatches: ['experiments'] },
      'storefront-web-experiments',
    ],
    ['label', { stringMatches: ['layer:edge'] }, 'storefront-web-cdn'],
    ['name', { stringMatches: ['Callboard prod'] }, 'callboard-prod'],
    ['projectRoot', { stringMatches: ['cdn'] }, 'storefront-web-cdn'],
    [
      'repository',
      { stringMatches: ['sock-shop-carts'] },
      'sock-shop-carts-dev',
    ],
    ['workerPool', { stringMatches: ['private-prod'] }, 'sock-shop-carts-prod'],
    ['state', { enumEquals: ['REPLAN_REQUESTED'] }, 'playback-db-prod'],
    ['vendor', { enumEquals: ['PULUMI'] }, 'playback-db-prod'],
  ])('filters by %s', async (field, constraint, expected) => {
    const found = await search({ predicates: [{ field, constraint }] });
    const others = await search({
      predicates: [{ field, constraint, exclude: true }],
    });

    expect(found).toContain(expected);
    expect(found.length).toBeLessThan(50);
    expect(others).not.toContain(expected);
    expect(others.length).toBeGreaterThan(0);
  });

  it('filters by the commit that is tracked', async () => {
    const { data } = await spacelift.ask(
      '{ stack(id: "callboard-prod") { trackedCommit { hash } } }',
    );
    expect(
      await search({
        predicates: [
          {
            field: 'commit',
            constraint: { stringMatches: [data.stack.trackedCommit.hash] },
          },
        ],
      }),
    ).toEqual(['callboard-prod']);
  });

  it('refuses to filter by space', async () => {
    expect(
      await spacelift.ask(SEARCH, {
        variables: {
          input: {
            predicates: [
              { field: 'space', constraint: { stringMatches: ['root'] } },
            ],
          },
        },
      }),
    ).toEqual({
      errors: [
        {
          message: 'cannot filter by field "space"',
          path: ['searchStacks'],
        },
      ],
      data: null,
    });
  });

  it('searches name, id, description and labels, in whatever case', async () => {
    expect(await search({ fullTextSearch: 'CARTS DATABASE' })).toEqual([
      'sock-shop-carts-db-prod',
    ]);
    expect(await search({ fullTextSearch: 'spacelift-spaces' })).toEqual([
      'spacelift-spaces',
    ]);
    expect(await search({ fullTextSearch: 'last merchant' })).toEqual([
      'payments-legacy-gateway-prod',
    ]);
    expect(await search({ fullTextSearch: 'layer:edge' })).toEqual([
      'storefront-web-cdn',
    ]);
    expect(await search({ fullTextSearch: 'no such words' })).toEqual([]);
  });

  it('orders by star, by name and by age', async () => {
    const [starred] = await search({
      orderBy: { field: 'starred', direction: 'DESC' },
    });
    const names = await search({
      orderBy: { field: 'name', direction: 'ASC' },
      predicates: [
        {
          field: 'label',
          constraint: { stringMatches: ['service:storefront-web'] },
        },
      ],
    });

    expect(starred).toBe('sock-shop-orders-prod');
    expect(names).toEqual([
      'storefront-web-cdn',
      'storefront-web-experiments',
      'storefront-web-prod',
      'storefront-web-staging',
    ]);
  });

  it('has a stack in every state, by the search as well', async () => {
    for (const state of stackStates) {
      const found = await search({
        predicates: [{ field: 'state', constraint: { enumEquals: [state] } }],
      });
      expect(found.length).toBeGreaterThan(0);
    }
  });
});
