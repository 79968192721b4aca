import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';

const STEP = 2500;
const HASH = 'ABCDEF0123456789ABCDEF0123456789ABCDEF01';

describe('mutations', () => {
  const spacelift = useSpaceliftSimulator();

  const mutate = async (field: string, token?: string | null) =>
    spacelift.ask(`mutation { ${field} { id state type } }`, { token });
  const failure = (message: string, field: string) => ({
    errors: [{ message, path: [field] }],
    data: null,
  });
  const read = async (stack: string, run: string) => {
    const { data } = await spacelift.ask(
      `query Read($stack: ID!, $run: ID!) {
        stack(id: $stack) {
          state isDrifted blocker { id } run(id: $run) {
            state finished canConfirm canRetry title triggeredBy commit { hash message }
            history { state username note until }
          }
        }
      }`,
      { variables: { stack, run } },
    );
    return data.stack;
  };
  const trigger = async (stack: string, more = '') => {
    const { data } = await mutate(`runTrigger(stack: "${stack}"${more})`);
    return String(data.runTrigger.id);
  };

  it('plans, waits for a decision and applies what was confirmed', async () => {
    const stack = 'sock-shop-orders-prod';
    const run = await trigger(stack);
    expect((await read(stack, run)).state).toBe('FINISHED');
    spacelift.pass(5 * STEP);
    expect(await read(stack, run)).toMatchObject({
      state: 'UNCONFIRMED',
      blocker: { id: run },
      run: { state: 'UNCONFIRMED', finished: false, canConfirm: true },
    });

    spacelift.pass(3_600_000);
    expect((await read(stack, run)).state).toBe('UNCONFIRMED');
    const { data } = await mutate(
      `runConfirm(stack: "${stack}", run: "${run}", note: "go")`,
    );
    expect(data.runConfirm).toMatchObject({ id: run, state: 'CONFIRMED' });
    const states: string[] = [];
    for (let step = 0; step < 3; step++) {
      spacelift.pass(STEP);
      states.push((await read(stack, run)).run.state);
    }

    expect(states).toEqual(['PREPARING_APPLY', 'APPLYING', 'FINISHED']);
    const after = await read(stack, run);
    expect(after).toMatchObject({ state: 'FINISHED', blocker: null });
    expect(after.run.history).toContainEqual({
      state: 'CONFIRMED',
      username: 'api::01J8ZK3::backstage',
      note: 'go',
      until: expect.any(Number),
    });
    expect(after.run.history[0]).toMatchObject({
      state: 'FINISHED',
      until: null,
    });
  });

  it('ends previews after planning, whatever the stack is at', async () => {
    const stack = 'sock-shop-carts-prod';
    const run = await trigger(stack, ', runType: PROPOSED');
    spacelift.pass(5 * STEP);

    expect(await read(stack, run)).toMatchObject({
      state: 'UNCONFIRMED',
      run: { state: 'FINISHED', finished: true },
    });
    const { data } = await spacelift.ask(
      `{ stack(id: "${stack}") { proposedRuns { id } runs { id } } }`,
    );
    expect(data.stack.proposedRuns[0]).toEqual({ id: run });
    expect(data.stack.runs).not.toContainEqual({ id: run });
  });

  it('applies by itself where the stack says so', async () => {
    const run = await trigger('sock-shop-carts-dev');
    spacelift.pass(6 * STEP);

    expect(await read('sock-shop-carts-dev', run)).toMatchObject({
      state: 'FINISHED',
      run: { state: 'FINISHED' },
    });
  });

  it('fails where the demo has it fail', async () => {
    const plan = await trigger('playback-order-dev');
    spacelift.pass(5 * STEP);

    expect(await read('playback-order-dev', plan)).toMatchObject({
      state: 'FAILED',
      run: { state: 'FAILED', canRetry: true },
    });
    const { data } = await mutate(
      `runRetry(stack: "playback-order-dev", run: "${plan}")`,
    );
    expect(data.runRetry).toMatchObject({ state: 'QUEUED', type: 'TRACKED' });
    expect(data.runRetry.id).not.toBe(plan);
  });

  it('destroys with a run of its own', async () => {
    const run = await trigger('sock-shop-carts-dev', ', runType: DESTROY');
    spacelift.pass(5 * STEP);

    expect((await read('sock-shop-carts-dev', run)).state).toBe('DESTROYING');
  });

  it('runs on a commit that it knows, and on one that it does not', async () => {
    const stack = 'sock-shop-carts-dev';
    const { data } = await spacelift.ask(
      `{ stack(id: "${stack}") { runs { commit { hash message } } } }`,
    );
    const known = data.stack.runs[5].commit;
    const old = await trigger(
      stack,
      `, commitSha: "${known.hash.slice(0, 7)}"`,
    );
    const unknown = await trigger(stack, `, commitSha: "${HASH}"`);

    expect((await read(stack, old)).run.commit).toEqual(known);
    expect((await read(stack, unknown)).run.commit.hash).toBe(
      HASH.toLowerCase(),
    );
    expect(
      await mutate(`runTrigger(stack: "${stack}", commitSha: "main")`),
    ).toEqual(failure('could not find commit "main"', 'runTrigger'));
  });

  it('stops, discards and cancels', async () => {
    const running = await trigger('callboard-prod');
    spacelift.pass(2 * STEP);
    expect(
      await mutate(`runStop(stack: "callboard-prod", run: "${running}")`),
    ).toMatchObject({ data: { runStop: { state: 'STOPPED' } } });
    spacelift.pass(60 * STEP);
    expect((await read('callboard-prod', running)).state).toBe('STOPPED');

    expect(
      await mutate('runDiscard(stack: "sock-shop-carts-prod", note: "no")'),
    ).toMatchObject({ data: { runDiscard: { state: 'DISCARDED' } } });

    const queued = await trigger('storefront-bff-prod');
    expect(
      await mutate(`runCancel(stack: "storefront-bff-prod", run: "${queued}")`),
    ).toMatchObject({ data: { runCancel: { state: 'CANCELED' } } });
    expect((await read('storefront-bff-prod', queued)).state).toBe('FINISHED');
  });

  it('leaves runs alone that are beyond a decision', async () => {
    const cdn = 'storefront-web-cdn';
    const { data } = await spacelift.ask(
      `{ stack(id: "${cdn}") { blocker { id state } } }`,
    );
    const { id, state } = data.stack.blocker;

    expect(state).toBe('CONFIRMED');
    expect(await mutate(`runStop(stack: "${cdn}", run: "${id}")`)).toEqual(
      failure('a run in state CONFIRMED cannot be stopped', 'runStop'),
    );
    expect(await mutate(`runCancel(stack: "${cdn}", run: "${id}")`)).toEqual(
      failure('a run in state CONFIRMED cannot be canceled', 'runCancel'),
    );
    expect(await mutate(`runConfirm(stack: "${cdn}")`)).toEqual(
      failure('a run in state CONFIRMED cannot be confirmed', 'runConfirm'),
    );
    expect(await mutate(`runDiscard(stack: "${cdn}", run: "nope")`)).toEqual(
      failure('could not find run "nope"', 'runDiscard'),
    );
    expect(await mutate('runConfirm(stack: "callboard-prod")')).toEqual(
      failure('stack has no blocker', 'runConfirm'),
    );
  });

  it.each([
    ['payments-legacy-gateway-prod', 'stack is locked by sam-reyes'],
    ['payments-legacy-gateway-staging', 'stack is disabled'],
    ['payments-legacy-gateway-dev', 'stack is being deleted'],
    ['payments-ledger-audit-trail', 'unauthorized'],
    ['storefront-bff-network', 'could not find stack "storefront-bff-network"'],
    ['nope', 'could not find stack "nope"'],
  ])('does not run %s', async (stack, message) => {
    expect(await mutate(`runTrigger(stack: "${stack}")`)).toEqual(
      failure(message, 'runTrigger'),
    );
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it('does nothing for a key that may only read', async () => {
    spacelift.simulator.settings.readOnlyKey = true;

    for (const [field, args] of [
      ['runTrigger', 'stack: "callboard-prod"'],
      ['runConfirm', 'stack: "sock-shop-carts-prod"'],
      ['runDiscard', 'stack: "sock-shop-carts-prod"'],
      ['runCancel', 'stack: "callboard-prod", run: "x"'],
      ['runStop', 'stack: "callboard-prod", run: "x"'],
      ['runRetry', 'stack: "callboard-prod", run: "x"'],
    ]) {
      expect(await mutate(`${field}(${args})`)).toEqual(
        failure('unauthorized', field),
      );
    }
    const { data } = await spacelift.ask('{ stacks { canWrite } }');
    expect(data.stacks).not.toContainEqual({ canWrite: true });
  });

  it('does nothing without a good token', async () => {
    for (const token of [null, 'dead']) {
      expect(
        await mutate('runTrigger(stack: "callboard-prod")', token),
      ).toEqual(failure('unauthorized', 'runTrigger'));
    }
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it('takes no configuration from a key that is no administrator', async () => {
    expect(
      await mutate(
        'runTrigger(stack: "callboard-prod", runtimeConfig: { yaml: "a: b" })',
      ),
    ).toEqual(failure('unauthorized', 'runTrigger'));
    expect(
      await mutate('runTrigger(stack: "callboard-prod", runType: TASK)'),
    ).toEqual(failure('cannot trigger a run of type TASK', 'runTrigger'));
  });
});
