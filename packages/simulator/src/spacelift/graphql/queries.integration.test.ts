import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';

describe('questions', () => {
  const spacelift = useSpaceliftSimulator();

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
});
