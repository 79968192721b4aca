import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';
import { until } from '../../__testUtils__/until';

const LIST =
  'query ListStacks { searchStacks(input: { first: 2 }) { edges { node { id state branch isDrifted integrations { driftDetection { timezone } } } } pageInfo { hasNextPage } } }';
const VIEWER = 'query Viewer { viewer { id } }';
const TRIGGER =
  'mutation TriggerRun { runTrigger(stack: "callboard-prod") { id } }';

describe('failures of one operation', () => {
  const spacelift = useSpaceliftSimulator();
  const inject = (fault: object) =>
    spacelift.admin('/graphql-faults', { method: 'POST', body: fault });

  it('unauthorized-once', async () => {
    await inject({ kind: 'unauthorized-once', operation: 'searchStacks' });

    expect(await spacelift.ask(VIEWER)).toMatchObject({
      data: { viewer: { id: expect.any(String) } },
    });
    expect(await spacelift.ask(LIST)).toEqual({
      errors: [{ message: 'unauthorized', path: ['searchStacks'] }],
      data: null,
    });
    expect((await spacelift.ask(LIST)).errors).toBeUndefined();
  });

  it('unauthorized, until it is removed', async () => {
    spacelift.simulator.injectGraphql({
      kind: 'unauthorized',
      operation: 'stack',
    });
    const question = '{ stack(id: "callboard-prod") { id } }';
    const refused = {
      errors: [{ message: 'unauthorized', path: ['stack'] }],
      data: { stack: null },
    };

    expect(await spacelift.ask(question)).toEqual(refused);
    expect(await spacelift.ask(question)).toEqual(refused);
    await spacelift.admin('/graphql-faults', { method: 'DELETE' });
    expect(await spacelift.ask(question)).toEqual({
      data: { stack: { id: 'callboard-prod' } },
    });
  });

  it('empty-when-unauthenticated', async () => {
    await inject({ kind: 'empty-when-unauthenticated' });

    expect(await spacelift.ask(LIST)).toEqual({
      data: { searchStacks: { edges: [], pageInfo: { hasNextPage: false } } },
    });
    expect(await spacelift.ask(VIEWER)).toEqual({ data: { viewer: null } });
    expect(await spacelift.ask(TRIGGER)).toEqual({
      errors: [{ message: 'unauthorized', path: ['runTrigger'] }],
      data: null,
    });
    expect(await spacelift.signIn()).toMatch(/\.sim$/);
  });

  it('401', async () => {
    await inject({ kind: '401' });
    const response = await spacelift.send(LIST, { token: null });

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ message: 'unauthorized' }],
    });
  });

  it.each([
    ['json', 7, '7', '{"errors":[{"message":"too many requests"}]}'],
    [
      undefined,
      undefined,
      null,
      '{"errors":[{"message":"too many requests"}]}',
    ],
    ['text', 0, '0', 'too many requests'],
    ['empty', undefined, null, ''],
  ])('429 with a body that is %s', async (body, seconds, header, text) => {
    await inject({
      kind: '429',
      operation: 'ListStacks',
      body,
      retryAfterSeconds: seconds,
      times: 1,
    });
    const response = await spacelift.send(LIST);

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe(header);
    expect(await response.text()).toBe(text);
    expect((await spacelift.send(LIST)).status).toBe(200);
  });

  it('502-html', async () => {
    await inject({ kind: '502-html', operation: 'searchStacks' });
    const response = await spacelift.send(LIST);

    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<html>');
  });

  it('timeout', async () => {
    const token = await spacelift.signIn();
    await inject({ kind: 'timeout', operation: 'viewer' });
    const patience = new AbortController();
    const waiting = fetch(`${spacelift.simulator.url}/graphql`, {
      method: 'POST',
      signal: patience.signal,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: VIEWER }),
    });
    waiting.catch(() => undefined);
    const viewers = () => spacelift.simulator.operations().byField.viewer;
    await until(() => viewers()?.inFlight === 1);
    patience.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => viewers().inFlight === 0);
  });

  it('reset', async () => {
    const token = await spacelift.signIn();
    await inject({ kind: 'reset' });

    await expect(spacelift.ask(VIEWER, { token })).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
  });

  it.each([['502-html'], ['reset']])(
    '%s after the run was started',
    async kind => {
      const token = await spacelift.signIn();
      await inject({ kind, operation: 'runTrigger', applied: true });
      await spacelift.send(TRIGGER, { token }).catch(() => undefined);

      expect(spacelift.simulator.runs()).toMatchObject([
        { stack: 'callboard-prod' },
      ]);
    },
  );

  it('error', async () => {
    await inject({
      kind: 'error',
      operation: 'TriggerRun',
      message: 'stack is locked by ada',
    });

    expect(await spacelift.ask(TRIGGER)).toEqual({
      errors: [{ message: 'stack is locked by ada', path: ['runTrigger'] }],
      data: null,
    });
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it('partial', async () => {
    await inject({ kind: 'partial' });
    const { data, errors } = await spacelift.ask(LIST);

    expect(errors).toEqual([
      {
        message: 'unauthorized',
        path: ['searchStacks', 'edges', 0, 'node', 'integrations'],
      },
    ]);
    expect(data.searchStacks.edges).toMatchObject([
      { node: { id: 'sock-shop-carts-prod', integrations: null } },
      { node: { id: 'sock-shop-carts-dev', integrations: {} } },
    ]);
    expect((await spacelift.ask(VIEWER)).errors).toBeUndefined();
  });

  it('unknown-field, for questions that have it', async () => {
    await inject({ kind: 'unknown-field', field: 'isDrifted', times: 1 });
    await inject({ kind: 'unknown-field', field: 'canWrite', status: 422 });

    expect((await spacelift.ask(VIEWER)).errors).toBeUndefined();
    expect(await spacelift.ask('{\n  stacks { id isDrifted }\n}')).toEqual({
      errors: [
        {
          message: 'Cannot query field "isDrifted" on type "Stack".',
          locations: [{ line: 2, column: 15 }],
        },
      ],
      data: null,
    });
    expect((await spacelift.ask(LIST)).errors).toBeUndefined();
    const response = await spacelift.send('{ stacks { id canWrite } }');
    expect(response.status).toBe(422);
  });

  it('unknown-state and null-branch', async () => {
    await inject({ kind: 'unknown-state', stack: 'sock-shop-carts-dev' });
    await inject({ kind: 'null-branch' });
    const { data } = await spacelift.ask(LIST);

    expect(data.searchStacks.edges).toMatchObject([
      { node: { state: 'UNCONFIRMED', branch: null } },
      { node: { state: 'QUARANTINED', branch: 'main' } },
    ]);
    const named = await spacelift.ask(
      '{ one: stack(id: "sock-shop-carts-dev") { id state branch } }',
    );
    expect(named.data.one).toEqual({
      id: 'sock-shop-carts-dev',
      state: 'QUARANTINED',
      branch: null,
    });
    expect(await spacelift.ask(VIEWER)).toMatchObject({
      data: { viewer: { id: expect.any(String) } },
    });
  });

  it('unknown-state in a word of its own', async () => {
    await inject({ kind: 'unknown-state', state: 'ON_HOLIDAY', times: 1 });

    expect(
      (await spacelift.ask('{ stacks { state } }')).data.stacks[0],
    ).toEqual({ state: 'ON_HOLIDAY' });
    expect(
      (await spacelift.ask('{ stacks { state } }')).data.stacks[0],
    ).toEqual({ state: 'UNCONFIRMED' });
  });

  it('latency, which lets questions meet', async () => {
    const token = await spacelift.signIn();
    await inject({
      kind: 'latency',
      operation: 'ListStacks',
      latencyMs: 150,
      times: 3,
    });
    await Promise.all(
      Array.from({ length: 3 }, () => spacelift.ask(LIST, { token })),
    );

    const { byField, byName, all } = spacelift.simulator.operations();
    expect(byField.searchStacks).toMatchObject({ count: 3, maxConcurrent: 3 });
    expect(byName.ListStacks).toMatchObject({ count: 3, maxConcurrent: 3 });
    expect(all).toMatchObject({ count: 4, maxConcurrent: 3 });
  });

  it('lets some pass before it hits', async () => {
    await inject({
      kind: '502-html',
      operation: 'searchStacks',
      skip: 1,
      times: 1,
    });
    const statuses: number[] = [];
    for (let call = 0; call < 3; call++) {
      statuses.push((await spacelift.send(LIST)).status);
    }

    expect(statuses).toEqual([200, 502, 200]);
  });

  it('shows in the request log which failure hit a request', async () => {
    await inject({ kind: '429', operation: 'viewer' });
    await spacelift.send(VIEWER);

    expect(spacelift.simulator.requests()).toMatchObject([
      { path: '/graphql', faults: [] },
      { path: '/graphql', faults: ['429'], status: 429 },
    ]);
  });

  it.each([
    [{ kind: 'explode' }, 'kind'],
    [{ kind: 'unknown-field' }, 'field: is needed'],
    [{ kind: '429', applied: true }, 'applied: goes only with'],
    [{ kind: '401', times: 0 }, 'times'],
    [{ kind: '401', colour: 'red' }, 'colour'],
  ])('refuses %j', async (fault, message) => {
    const response = await inject(fault);

    expect(response.status).toBe(422);
    expect((await response.json()).message).toContain(message);
    expect(await (await spacelift.admin('/graphql-faults')).json()).toEqual({
      faults: [],
    });
  });

  it('works beside the failures of whole requests', async () => {
    await spacelift.ask(VIEWER);
    spacelift.simulator.inject({
      kind: 'rateLimit',
      times: 1,
      retryAfterSeconds: 2,
    });
    const response = await spacelift.send(VIEWER);

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect((await spacelift.send(VIEWER)).status).toBe(200);
  });
});
