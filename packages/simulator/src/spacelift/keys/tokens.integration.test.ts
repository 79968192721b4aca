import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';

describe('keys and tokens', () => {
  const spacelift = useSpaceliftSimulator();

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
});
