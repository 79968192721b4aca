import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';
import { stackStates } from '../runs/states';

interface Edge {
  node: { id: string };
}

const SEARCH =
  'query Search($input: SearchInput!) { searchStacks(input: $input) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';

describe('questions', () => {
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

  it('pages through 130 runs of a stack', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    let before: string | null = null;
    do {
      const { data } = await spacelift.ask(
        'query Runs($before: ID) { stack(id: "sock-shop-carts-dev") { runs(before: $before) { id } } }',
        { variables: { before } },
      );
      const ids = data.stack.runs.map(({ id }: { id: string }) => id);
      seen.push(...ids);
      sizes.push(ids.length);
      before = ids[ids.length - 1] ?? null;
    } while (sizes[sizes.length - 1] === 50);

    expect(sizes).toEqual([50, 50, 30]);
    expect(new Set(seen).size).toBe(130);
    const { data } = await spacelift.ask(
      '{ stack(id: "sock-shop-carts-dev") { runs(before: "nope") { id } } }',
    );
    expect(data.stack.runs).toEqual([]);
  });

  it('shows what keeps people from running a stack', async () => {
    const question =
      'query Obstacles($id: ID!) { stack(id: $id) { isDisabled deleting canWrite lockedBy lockNote lockedAt administrative } }';
    const read = async (id: string) =>
      (await spacelift.ask(question, { variables: { id } })).data.stack;

    expect(await read('payments-legacy-gateway-prod')).toMatchObject({
      lockedBy: 'sam-reyes',
      lockNote: expect.stringContaining('audit'),
      lockedAt: expect.any(Number),
    });
    expect(await read('payments-legacy-gateway-staging')).toMatchObject({
      isDisabled: true,
      lockedBy: null,
    });
    expect(await read('payments-legacy-gateway-dev')).toMatchObject({
      deleting: true,
    });
    expect(await read('payments-ledger-audit-trail')).toMatchObject({
      canWrite: false,
    });
    expect(await read('payments-ledger-prod')).toMatchObject({
      administrative: true,
      canWrite: true,
    });
  });

  it('knows the whole stack, each tool and where a run belongs', async () => {
    const { data } = await spacelift.ask(
      `{
        stacks {
          id stateSetBy space repositoryURL provider apiHost autoretry deleted starred createdAt lastApplyAt blocked
          entityCount trackedBranchHead { hash tag } trackedCommitSetBy workerPool { id name }
          vendorConfig {
            __typename
            ... on StackConfigVendorTerraform { version workspace }
            ... on StackConfigVendorTerragrunt { terragruntVersion }
            ... on StackConfigVendorPulumi { stackName }
            ... on StackConfigVendorCloudFormation { region }
            ... on StackConfigVendorKubernetes { namespace }
            ... on StackConfigVendorAnsible { playbook }
          }
        }
      }`,
    );
    expect(data.stacks).toHaveLength(137);

    const { data: more } = await spacelift.ask(
      '{ stack(id: "callboard-prod") { runs { id isMostRecent expired needsApproval canRetry } } }',
    );
    const [newest, older] = more.stack.runs;
    expect(newest).toMatchObject({ isMostRecent: true, expired: false });
    expect(older).toMatchObject({ isMostRecent: false });

    const find = 'query Find($id: ID!) { runStack(runId: $id) { id } }';
    expect(await spacelift.ask(find, { variables: { id: newest.id } })).toEqual(
      { data: { runStack: { id: 'callboard-prod' } } },
    );
    expect(await spacelift.ask(find, { variables: { id: 'nope' } })).toEqual({
      errors: [{ message: 'not found', path: ['runStack'] }],
      data: { runStack: null },
    });
    expect(
      await spacelift.ask(
        `query Resource($id: ID!) { stack(id: "callboard-prod") { runResourceState(id: $id) { id state finished } } }`,
        { variables: { id: newest.id } },
      ),
    ).toEqual({
      data: {
        stack: {
          runResourceState: {
            id: newest.id,
            state: 'FINISHED',
            finished: true,
          },
        },
      },
    });
  });

  it('hides a stack that the key may not see', async () => {
    expect(
      await spacelift.ask('{ stack(id: "storefront-bff-network") { id } }'),
    ).toEqual({ data: { stack: null } });
  });

  it('shows nobody anything without a good token', async () => {
    const nothing = {
      edges: [],
      pageInfo: { endCursor: null, hasNextPage: false },
    };
    const page = 'edges { cursor } pageInfo { endCursor hasNextPage }';

    for (const token of [null, 'dead', 'eyJhbGciOiJub25lIn0.e30.sim']) {
      expect(
        await spacelift.ask(
          `{ viewer { id } stacks { id } searchStacks(input: { after: "AAAA" }) { ${page} } searchRuns(input: {}) { ${page} } }`,
          { token },
        ),
      ).toEqual({
        data: {
          viewer: null,
          stacks: [],
          searchStacks: nothing,
          searchRuns: nothing,
        },
      });
      for (const field of [
        'space(id: "root") { id }',
        'runStack(runId: "x") { id }',
      ]) {
        const name = field.slice(0, field.indexOf('('));
        expect(await spacelift.ask(`{ ${field} }`, { token })).toEqual({
          errors: [{ message: 'unauthorized', path: [name] }],
          data: { [name]: null },
        });
      }
      expect(await spacelift.ask('{ spaces { id } }', { token })).toEqual({
        errors: [{ message: 'unauthorized', path: ['spaces'] }],
        data: null,
      });
    }
  });

  it('lets tokens end with their time, when they are revoked and at reset', async () => {
    const viewer = '{ viewer { id } }';
    const nobody = { data: { viewer: null } };
    spacelift.simulator.settings.tokenLifetimeSeconds = 40;
    const first = await spacelift.signIn();
    spacelift.pass(39_000);
    expect(await spacelift.ask(viewer, { token: first })).not.toEqual(nobody);
    spacelift.pass(1000);
    expect(await spacelift.ask(viewer, { token: first })).toEqual(nobody);

    const second = await spacelift.signIn();
    expect(second).not.toBe(first);
    spacelift.simulator.revokeTokens();
    expect(await spacelift.ask(viewer, { token: second })).toEqual(nobody);

    const third = await spacelift.signIn();
    await spacelift.admin('/reset?sessions=keep', { method: 'POST' });
    expect(await spacelift.ask(viewer, { token: third })).not.toEqual(nobody);
    spacelift.simulator.reset();
    expect(await spacelift.ask(viewer, { token: third })).toEqual(nobody);
  });

  it.each([
    ['', 'secret', null],
    ['01J8ZK3Q0V6N2M4R5T7W9XABCD', '', 'unauthorized'],
  ])('refuses key "%s" with secret "%s"', async (id, secret, message) => {
    const answer = await spacelift.ask(
      'mutation In($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt } }',
      { variables: { id, secret }, token: null },
    );

    expect(answer.data).toEqual({ apiKeyUser: null });
    expect(answer.errors?.[0].message ?? null).toBe(message);
  });

  it.each([
    ['what is not GraphQL', 'query GetStacks () { stacks { id } }'],
    ['a field that does not exist', '{ stacks { id colour } }'],
    ['an unknown state in a variable', '{ stacks }'],
    ['nothing', ''],
  ])('answers %s with errors and no data', async (_case, question) => {
    const response = await spacelift.send(question);
    const body = await response.json();

    expect(response.status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors[0]).toEqual({
      message: expect.any(String),
      locations: [{ line: expect.any(Number), column: expect.any(Number) }],
    });
  });

  it.each([
    ['text', 'not json', 400],
    ['a list', '[]', 400],
    ['no query', '{"variables":{}}', 400],
    ['too much', JSON.stringify({ query: 'x'.repeat(1_100_000) }), 413],
  ])('refuses a body that is %s', async (_case, body, status) => {
    const response = await fetch(`${spacelift.simulator.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String) }],
    });
  });

  it('has a stack in every state, by the search as well', async () => {
    for (const state of stackStates) {
      const found = await search({
        predicates: [{ field: 'state', constraint: { enumEquals: [state] } }],
      });
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('tells the operations that are meant when there are several', async () => {
    const both = 'query A { viewer { id } } query B { spaces { id } }';
    const named = await spacelift.ask(both, { operationName: 'A' });

    expect(Object.keys(named.data)).toEqual(['viewer']);
    expect((await spacelift.ask(both)).errors[0].message).toContain(
      'Must provide operation name',
    );
    expect(
      (await spacelift.ask(both, { operationName: 'C' })).errors[0].message,
    ).toBe('Unknown operation named "C".');
  });
});
