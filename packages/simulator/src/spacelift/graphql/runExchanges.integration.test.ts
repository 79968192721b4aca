import {
  STARTED_AT,
  useSpaceliftSimulator,
} from '../../__testUtils__/useSpaceliftSimulator';

const SECONDS = STARTED_AT / 1000;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const RUN_STATE =
  'query RunState($stack: ID!, $run: ID!) { stack(id: $stack) { id state run(id: $run) { id state finished updatedAt canConfirm delta { addCount changeCount deleteCount resources } history { state stateVersion terminal timestamp username note hasLogs } } } }';
const TRIGGER =
  'mutation TriggerRun($stack: ID!, $runType: RunType, $commitSha: String) { runTrigger(stack: $stack, runType: $runType, commitSha: $commitSha) { id type state finished title branch createdAt triggeredBy } }';

describe('keys and runs on the wire', () => {
  const spacelift = useSpaceliftSimulator();

  it('E1: exchanges a key for a token', async () => {
    const question =
      'mutation ExchangeApiKey($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { id jwt validUntil } }';
    const variables = {
      id: '01J8ZK3Q0V6N2M4R5T7W9XABCD',
      secret: 'sim-secret',
    };
    const response = await spacelift.send(question, {
      operationName: 'ExchangeApiKey',
      variables,
      token: null,
    });
    const body = await response.json();

    expect(response.status).toBe(200);
    expect(body).toEqual({
      data: {
        apiKeyUser: {
          id: 'api::01J8ZK3Q0V6N2M4R5T7W9XABCD',
          jwt: expect.stringMatching(/^[\w-]+\.[\w-]+\.sim$/),
          validUntil: SECONDS + 36_000,
        },
      },
    });
    const [, payload] = String(body.data.apiKeyUser.jwt).split('.');
    expect(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    ).toMatchObject({ exp: SECONDS + 36_000 });

    spacelift.simulator.settings.unknownKey = true;
    expect(await spacelift.ask(question, { variables, token: null })).toEqual({
      data: { apiKeyUser: null },
    });
    spacelift.simulator.settings.unknownKey = false;
    spacelift.simulator.settings.acceptKey = false;
    expect(await spacelift.ask(question, { variables, token: null })).toEqual({
      errors: [{ message: 'unauthorized', path: ['apiKeyUser'] }],
      data: { apiKeyUser: null },
    });
  });

  it('E3: says who asks', async () => {
    const question = 'query Viewer { viewer { id name } }';

    expect(await spacelift.ask(question)).toEqual({
      data: {
        viewer: { id: 'api::01J8ZK3Q0V6N2M4R5T7W9XABCD', name: 'backstage' },
      },
    });
    expect(await spacelift.ask(question, { token: null })).toEqual({
      data: { viewer: null },
    });
  });

  it('E5: triggers a run', async () => {
    const metadata = '{"source":"backstage","user":"user:default/ada"}';
    const variables = {
      stack: 'sock-shop-carts-dev',
      runType: 'TRACKED',
      commitSha: null,
    };

    expect(
      await spacelift.ask(TRIGGER, {
        operationName: 'TriggerRun',
        variables,
        headers: { 'Spacelift-User-Provided-Run-Metadata': metadata },
      }),
    ).toEqual({
      data: {
        runTrigger: {
          id: expect.stringMatching(ULID),
          type: 'TRACKED',
          state: 'QUEUED',
          finished: false,
          title: 'Manual run',
          branch: 'main',
          createdAt: SECONDS,
          triggeredBy: 'api::01J8ZK3::backstage',
        },
      },
    });
    expect(spacelift.simulator.runs()).toMatchObject([
      { stack: 'sock-shop-carts-dev', metadata: [metadata] },
    ]);
    expect(
      await spacelift.ask(TRIGGER, {
        variables: { ...variables, stack: 'payments-ledger-audit-trail' },
      }),
    ).toEqual({
      errors: [{ message: 'unauthorized', path: ['runTrigger'] }],
      data: null,
    });
    expect(
      await spacelift.ask(TRIGGER, {
        variables: { ...variables, stack: 'nope' },
      }),
    ).toEqual({
      errors: [
        { message: 'could not find stack "nope"', path: ['runTrigger'] },
      ],
      data: null,
    });
  });

  it('E6: follows a run', async () => {
    const stack = 'sock-shop-carts-dev';
    const triggered = await spacelift.ask(TRIGGER, { variables: { stack } });
    const run = String(triggered.data.runTrigger.id);
    spacelift.pass(4 * 2500);

    const step = (
      state: string,
      seconds: number,
      more: { username?: string; hasLogs?: boolean } = {},
    ) => ({
      state,
      stateVersion: 1,
      terminal: false,
      timestamp: Math.floor(SECONDS + seconds),
      username: null,
      note: null,
      hasLogs: true,
      ...more,
    });
    expect(
      await spacelift.ask(RUN_STATE, {
        operationName: 'RunState',
        variables: { stack, run },
      }),
    ).toEqual({
      data: {
        stack: {
          id: stack,
          state: 'PLANNING',
          run: {
            id: run,
            state: 'PLANNING',
            finished: false,
            updatedAt: SECONDS + 10,
            canConfirm: false,
            delta: null,
            history: [
              step('PLANNING', 10),
              step('INITIALIZING', 7.5),
              step('PREPARING', 5),
              step('READY', 2.5, { hasLogs: false }),
              step('QUEUED', 0, {
                username: 'api::01J8ZK3::backstage',
                hasLogs: false,
              }),
            ],
          },
        },
      },
    });
    expect(
      await spacelift.ask(RUN_STATE, { variables: { stack, run: 'nope' } }),
    ).toEqual({
      data: { stack: { id: stack, state: 'PLANNING', run: null } },
    });
  });
});
