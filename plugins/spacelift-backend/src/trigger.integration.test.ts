import type { GraphqlFault } from '@internal/simulator';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { useSpacelift } from './__testUtils__/useSpacelift';

const SECOND = 1000;
const CARTS = 'component/default/sock-shop-carts';
const LEDGER = 'component/default/payments-ledger';
const STACK = 'sock-shop-carts-dev';
const PROTECTED = 'payments-ledger-prod';

const spacelift = useSpacelift();
const runs = () => spacelift.simulator.runs();
const sent = () => spacelift.asked('TriggerRun');
const stack = (id = STACK) => spacelift.simulator.world.stack(id);

describe('a trigger', () => {
  it('row 17: starts a run and answers with its id, state and link', async () => {
    const { trigger } = await spacelift.start();
    const { status, body } = await trigger(CARTS, STACK, {
      runType: 'TRACKED',
    });
    expect(status).toBe(201);
    const [run] = runs();
    expect(body).toEqual({
      stackId: STACK,
      run: expect.objectContaining({
        id: run.id,
        type: 'TRACKED',
        state: 'QUEUED',
        group: 'waiting',
        finished: false,
        title: 'Manual run',
        url: `${spacelift.simulator.url}/stack/${STACK}/run/${run.id}`,
      }),
    });
    expect(runs()).toHaveLength(1);
    expect(sent()).toBe(1);
  });

  it('row 24: tells Spacelift who did it, and from where', async () => {
    const { trigger, post } = await spacelift.start();
    await trigger(CARTS, STACK);
    await spacelift.pass(3600 * SECOND);
    await post(`/stacks/${STACK}/runs`);
    const [ofEntity, ofPage] = runs();
    expect(ofEntity.metadata.map(text => JSON.parse(text))).toEqual([
      {
        source: 'backstage',
        user: 'user:default/lin',
        entity: 'component:default/sock-shop-carts',
      },
    ]);
    expect(ofPage.metadata.map(text => JSON.parse(text))).toEqual([
      { source: 'backstage', user: 'user:default/lin' },
    ]);
    const [request] = spacelift.simulator
      .requests()
      .filter(
        ({ headers }) => headers['spacelift-graphql-mutation'] === 'TriggerRun',
      );
    expect(request.headers['spacelift-client-type']).toBe('backstage');
  });

  it('row 16: takes the type and the commit that were chosen, and otherwise the usual ones', async () => {
    const { trigger } = await spacelift.start({
      spacelift: { allowedRunTypes: ['PROPOSED', 'TRACKED'] },
    });
    await trigger(CARTS, STACK);
    await spacelift.pass(3600 * SECOND);
    await trigger(CARTS, STACK, {
      runType: 'TRACKED',
      commitSha: 'ABCDEF0123456789',
    });
    expect(runs()).toMatchObject([
      { type: 'PROPOSED', commit: stack().trackedCommit.hash },
      { type: 'TRACKED', commit: 'abcdef0123456789' },
    ]);
  });

  it.each([
    [{ runType: 'DESTROY' }, 'DESTROY cannot be triggered here'],
    [{ runType: 'TASK' }, 'runType'],
    [{ runType: 7 }, 'runType'],
    [{ commitSha: 'main' }, 'commitSha'],
    [{ commitSha: 'abc123' }, 'commitSha'],
    [{ commitSha: `"}){id}` }, 'commitSha'],
    [{ commitSha: 'a'.repeat(65) }, 'commitSha'],
    [{ confirmation: 7 }, 'confirmation'],
    [{ force: true }, '"force"'],
    [[], 'JSON object'],
  ])('row 18: 400 for %j', async (body, words) => {
    const { trigger } = await spacelift.start();
    const answer = await trigger(CARTS, STACK, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(words),
    });
    expect(sent()).toBe(0);
  });

  it('row 18: 400 for what is no JSON object, and for a body that is too long', async () => {
    const { trigger } = await spacelift.start();
    expect((await trigger(CARTS, STACK, 'text')).status).toBe(400);
    const long = await trigger(CARTS, STACK, {
      confirmation: 'x'.repeat(20_000),
    });
    expect(long.status).toBe(413);
    expect(sent()).toBe(0);
  });

  it('row 4: makes the next readers see what it changed', async () => {
    const { of, get, trigger } = await spacelift.start();
    await of(CARTS);
    await get(`/stacks/${STACK}/runs`);
    stack().isDrifted = true;
    const { body } = await trigger(CARTS, STACK);
    const [, dev] = (await of(CARTS)).body.data.items;
    expect(dev).toMatchObject({ id: STACK, drifted: true });
    const list = await of(CARTS, `/${STACK}/runs`);
    expect(list.body.data.items[0].id).toBe(body.run.id);
  });

  it('row 19: can be followed until it is over, with every step', async () => {
    const { of, trigger } = await spacelift.start();
    const { body } = await trigger(CARTS, STACK);
    const seen: string[] = [];
    let finished = false;
    for (let poll = 0; poll < 20 && !finished; poll++) {
      const { body: answer } = await of(CARTS, `/${STACK}/runs/${body.run.id}`);
      seen.push(answer.data.state);
      finished = answer.data.finished;
      expect(answer.data.steps.at(-1).state).toBe(answer.data.state);
      await spacelift.pass(2500);
    }
    expect(seen).toEqual([
      'QUEUED',
      'READY',
      'PREPARING',
      'INITIALIZING',
      'PLANNING',
      'APPLYING',
      'FINISHED',
    ]);
  });

  it('row 19: many who follow the same run ask Spacelift together', async () => {
    const { of, trigger } = await spacelift.start();
    const { body } = await trigger(CARTS, STACK);
    await Promise.all(
      Array.from({ length: 30 }, () =>
        of(CARTS, `/${STACK}/runs/${body.run.id}`),
      ),
    );
    expect(spacelift.asked('ReadRun')).toBe(1);
  });
});

describe('rights', () => {
  it('row 11: 403 naming the permission for those who do not have it for the entity', async () => {
    const { trigger, auditor } = await spacelift.start({
      allows: (permission, ref) =>
        permission !== 'spacelift.run.trigger' ||
        ref === 'component:default/sock-shop-carts',
    });
    const { status, body } = await trigger(LEDGER, PROTECTED, {
      confirmation: 'Payments ledger prod',
    });
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You need the permission spacelift.run.trigger for component:default/payments-ledger',
    });
    expect(body.code).toBeUndefined();
    expect(auditor.events).toMatchObject([{ outcome: 'failed' }]);
    expect(sent()).toBe(0);
    expect((await trigger(CARTS, STACK)).status).toBe(201);
  });

  it('row 11: 403 saying where to go for those who do not have it everywhere', async () => {
    const { post } = await spacelift.start({
      allows: (permission, ref) =>
        permission !== 'spacelift.run.trigger' || ref !== 'everywhere',
    });
    const { status, body } = await post(`/stacks/${STACK}/runs`);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'You need the permission spacelift.run.trigger for all entities. Open the component that the stack belongs to, and trigger it there.',
    );
    expect(sent()).toBe(0);
  });

  it('row 12: 404 for a stack that the entity does not name, whatever the caller says', async () => {
    const { trigger } = await spacelift.start();
    for (const foreign of [
      'playback-order-dev',
      'no-such-stack',
      'storefront-bff-network',
    ]) {
      const { status, body } = await trigger(CARTS, foreign);
      expect(status).toBe(404);
      expect(body.code).toBe('NOT_FOUND');
    }
    expect(sent()).toBe(0);
  });

  it('row 12: 404 for a stack that stopped being the entity’s since the list was read', async () => {
    const { of, trigger } = await spacelift.start();
    const edge = 'component/default/storefront-edge';
    await of(edge);
    stack('storefront-web-prod').labels = ['service:storefront-web'];
    expect((await of(edge)).body.data.items).toHaveLength(2);
    const { status, body } = await trigger(edge, 'storefront-web-prod');
    expect(status).toBe(404);
    expect(body.error.message).toContain('do not name the stack');
    expect(sent()).toBe(0);

    await of('component/default/in-shop-and-below');
    stack(STACK).labels.push('env:prod');
    await spacelift.pass(3600 * SECOND);
    await of('component/default/in-shop-and-below');
    stack(STACK).spaceId = 'root';
    const moved = await trigger('component/default/in-shop-and-below', STACK);
    expect(moved.status).toBe(404);
    expect(sent()).toBe(0);
  });

  it('row 15: of a System, the part that names the stack decides', async () => {
    const { trigger } = await spacelift.start({
      allows: (permission, ref) =>
        permission !== 'spacelift.run.trigger' ||
        ref === 'component:default/sock-shop-carts',
    });
    const system = 'system/default/sock-shop';
    const denied = await trigger(system, 'sock-shop-orders-queue-prod');
    expect(denied.status).toBe(403);
    expect(denied.body.error.message).toContain('system:default/sock-shop');
    expect((await trigger(system, STACK)).status).toBe(201);
    expect(
      runs().map(({ metadata }) => JSON.parse(metadata[0]).entity),
    ).toEqual(['component:default/sock-shop-carts']);
  });

  it('row 18: nobody triggers anything where the portal is read-only', async () => {
    const { trigger, post, get } = await spacelift.start({
      spacelift: { readOnly: true },
    });
    for (const answer of [
      await trigger(CARTS, STACK),
      await post(`/stacks/${STACK}/runs`),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({
        code: 'READ_ONLY',
        error: { message: expect.stringContaining('spacelift.readOnly') },
      });
    }
    expect(sent()).toBe(0);
    expect((await get(`/stacks/${STACK}`)).body.data.obstacle).toBe(
      'READ_ONLY',
    );
  });
});

describe('the guard', () => {
  it.each<[name: string, change: () => void, obstacle: string, words: string]>([
    [
      'disabled',
      () => Object.assign(stack(), { isDisabled: true }),
      'DISABLED',
      'disabled',
    ],
    [
      'being deleted',
      () => Object.assign(stack(), { deleting: true }),
      'DELETING',
      'deleted',
    ],
    [
      'locked',
      () =>
        Object.assign(stack(), {
          lock: { by: 'sam-reyes', note: null, at: 1 },
        }),
      'LOCKED',
      'locked by sam-reyes',
    ],
    [
      'not writable',
      () => Object.assign(stack(), { canWrite: false }),
      'NO_WRITE_ACCESS',
      'API key',
    ],
  ])(
    'row 18: 409 with the reason for a stack that is %s, although the list does not know yet',
    async (_, change, obstacle, words) => {
      const { of, trigger } = await spacelift.start();
      await of(CARTS);
      change();
      const { status, body } = await trigger(CARTS, STACK);
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'CONFLICT', vendor: 'spacelift' });
      expect(body.error.message).toContain(words);
      expect(sent()).toBe(0);
      await spacelift.pass(3600 * SECOND);
      const [, item] = (await of(CARTS)).body.data.items;
      expect(item.obstacle).toBe(obstacle);
    },
  );

  it.each([
    [CARTS, 'sock-shop-carts-prod', 'UNCONFIRMED'],
    ['component/default/storefront-web', 'storefront-web-staging', 'PLANNING'],
    [
      'component/default/storefront-web',
      'storefront-web-experiments',
      'QUEUED',
    ],
    ['component/default/playback-order', 'playback-order-prod', 'APPLYING'],
  ])(
    'row 18: 409 while a run is not over: %s %s is %s',
    async (entity, id, state) => {
      const { trigger } = await spacelift.start();
      const { status, body } = await trigger(entity, id);
      expect(status).toBe(409);
      expect(body.error.message).toContain(state);
      expect(sent()).toBe(0);
    },
  );

  it('row 18: a refusal leaves the way free for the next attempt', async () => {
    const { trigger } = await spacelift.start();
    stack().isDisabled = true;
    expect((await trigger(CARTS, STACK)).status).toBe(409);
    stack().isDisabled = false;
    expect((await trigger(CARTS, STACK)).status).toBe(201);
  });

  it('row 16: asks for the name of an administrative stack', async () => {
    const { trigger } = await spacelift.start();
    for (const body of [
      {},
      { confirmation: 'yes' },
      { confirmation: PROTECTED },
    ]) {
      const answer = await trigger(LEDGER, PROTECTED, body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain('Repeat its name');
    }
    expect(sent()).toBe(0);
    const confirmed = await trigger(LEDGER, PROTECTED, {
      confirmation: ' Payments ledger prod ',
    });
    expect(confirmed.status).toBe(201);
  });

  it('row 16: asks for the name where a label protects, and before everything is removed', async () => {
    const { trigger, of } = await spacelift.start({
      spacelift: {
        protectedLabels: ['env:dev'],
        allowedRunTypes: ['TRACKED', 'DESTROY'],
      },
    });
    const [, dev] = (await of(CARTS)).body.data.items;
    expect(dev).toMatchObject({ id: STACK, protected: true });
    expect((await trigger(CARTS, STACK)).status).toBe(400);
    const other = ['component/default/storefront-edge', 'storefront-web-prod'];
    const destroy = await trigger(other[0], other[1], { runType: 'DESTROY' });
    expect(destroy.status).toBe(400);
    expect(sent()).toBe(0);
    const confirmed = await trigger(other[0], other[1], {
      runType: 'DESTROY',
      confirmation: 'Storefront web prod',
    });
    expect(confirmed.status).toBe(201);
    expect(runs()).toMatchObject([{ type: 'DESTROY' }]);
  });
});

describe('exactly once', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
    disableDocker: true,
  });

  it('row 17: ten clicks at once start one run', async () => {
    const { trigger } = await spacelift.start();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => trigger(CARTS, STACK)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(sent()).toBe(1);
    expect(runs()).toHaveLength(1);
  });

  it('row 17: for ten seconds the others are told of that run', async () => {
    const { trigger, post } = await spacelift.start();
    const { body } = await trigger(CARTS, STACK, { runType: 'PROPOSED' });
    await spacelift.pass(9 * SECOND);
    for (const answer of [
      await trigger(CARTS, STACK, { runType: 'PROPOSED' }),
      await post(`/stacks/${STACK}/runs`),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('CONFLICT');
      expect(answer.body.error.message).toContain(body.run.id);
    }
    await spacelift.pass(1 * SECOND);
    const later = await trigger(CARTS, STACK, { runType: 'PROPOSED' });
    expect(later.status).toBe(201);
  });

  it('row 17: after that, a run that is not over keeps the next one away', async () => {
    const { trigger } = await spacelift.start();
    const { body } = await trigger(CARTS, STACK);
    await spacelift.pass(11 * SECOND);
    const second = await trigger(CARTS, STACK);
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain(body.run.id);
    await spacelift.pass(60 * SECOND);
    expect((await trigger(CARTS, STACK)).status).toBe(201);
    expect(runs()).toHaveLength(2);
  });

  it.each(databases.eachSupportedId())(
    'row 17: two replicas that share the database in %s start one run',
    async id => {
      const knex = await databases.init(id);
      const features = [
        mockServices.database.mock({ getClient: async () => knex }).factory,
      ];
      const first = await spacelift.start({ features });
      const second = await spacelift.start({ features });
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          (index % 2 ? first : second).trigger(CARTS, STACK),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
      expect(runs()).toHaveLength(1);
    },
  );

  it.each<[kind: GraphqlFault['kind'], status: number, code: string]>([
    ['reset', 502, 'UNREACHABLE'],
    ['502-html', 502, 'BAD_RESPONSE'],
  ])(
    'row 17: %s after the run was started says that nobody knows, and nothing is repeated',
    async (kind, status, code) => {
      const { trigger } = await spacelift.start();
      spacelift.simulator.injectGraphql({
        kind,
        operation: 'TriggerRun',
        applied: true,
      });
      const answer = await trigger(CARTS, STACK);
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
      expect(answer.body.error.message).toMatch(
        /It is not known whether the run was started: look at the runs of Sock shop carts dev before you try again\.$/,
      );
      expect((await trigger(CARTS, STACK)).status).toBe(409);
      expect(sent()).toBe(1);
      expect(runs()).toHaveLength(1);
    },
  );

  it('row 17: no answer in time is TIMEOUT, says that nobody knows, and nothing is repeated', async () => {
    const { trigger } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'timeout',
      operation: 'TriggerRun',
      applied: true,
    });
    const asking = trigger(CARTS, STACK);
    while (sent() === 0) {
      await new Promise(resolve => setTimeout(resolve, 1));
    }
    await spacelift.clock.advance(15 * SECOND);
    const { status, body } = await asking;
    expect(status).toBe(504);
    expect(body.code).toBe('TIMEOUT');
    expect(body.error.message).toContain(
      'not known whether the run was started',
    );
    expect((await trigger(CARTS, STACK)).status).toBe(409);
    expect(sent()).toBe(1);
    expect(runs()).toHaveLength(1);
  });

  it('row 17: an error below the run is one after it was started', async () => {
    const { trigger } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'error',
      operation: 'TriggerRun',
      message: 'internal error',
    });
    const { body } = await trigger(CARTS, STACK);
    expect(body.error.message).toContain(
      'not known whether the run was started',
    );
  });

  it.each<[fault: Partial<GraphqlFault>, status: number, code: string]>([
    [{ kind: 'error', message: 'stack is locked by ada' }, 409, 'CONFLICT'],
    [{ kind: 'error', message: 'could not find stack "x"' }, 404, 'NOT_FOUND'],
    [{ kind: 'unauthorized' }, 403, 'FORBIDDEN_BY_VENDOR'],
    [{ kind: '401' }, 403, 'FORBIDDEN_BY_VENDOR'],
    [{ kind: '429', retryAfterSeconds: 1 }, 429, 'RATE_LIMITED'],
    [{ kind: 'unknown-field', field: 'title' }, 502, 'BAD_RESPONSE'],
  ])(
    'row 18: a refusal of Spacelift (%j) starts nothing and is not repeated',
    async (fault, status, code) => {
      const { trigger } = await spacelift.start();
      spacelift.simulator.injectGraphql({
        kind: 'error',
        operation: 'TriggerRun',
        times: 1,
        ...fault,
      });
      const answer = await trigger(CARTS, STACK);
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
      expect(answer.body.error.message).not.toContain('locked by ada');
      expect(answer.body.error.message).not.toContain('not known whether');
      expect(sent()).toBe(1);
      expect(runs()).toEqual([]);
      await spacelift.pass(2 * SECOND);
      expect((await trigger(CARTS, STACK)).status).toBe(201);
    },
  );

  it('row 3: a token that ended is renewed by the look at the stack, not by sending twice', async () => {
    const { of, trigger } = await spacelift.start();
    await of(CARTS);
    spacelift.simulator.revokeTokens();
    expect((await trigger(CARTS, STACK)).status).toBe(201);
    expect(sent()).toBe(1);
    expect(spacelift.asked('ExchangeApiKey')).toBe(2);
  });

  it('nothing is sent when the claim cannot be stored', async () => {
    const knex = await databases.init('SQLITE_3');
    const { trigger } = await spacelift.start({
      features: [
        mockServices.database.mock({ getClient: async () => knex }).factory,
      ],
    });
    await knex.schema.dropTable('run_claims');
    const { status } = await trigger(CARTS, STACK);
    expect(status).toBe(500);
    expect(sent()).toBe(0);
  });
});

describe('the audit', () => {
  it('row 24: has an event for each trigger that succeeded', async () => {
    const { trigger, auditor } = await spacelift.start();
    const { body } = await trigger(CARTS, STACK, {
      runType: 'PROPOSED',
      commitSha: 'abcdef0',
    });
    expect(auditor.events).toEqual([
      {
        eventId: 'run-trigger',
        severityLevel: 'medium',
        byHttp: true,
        outcome: 'succeeded',
        meta: {
          stackId: STACK,
          spaceId: 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z',
          entityRef: 'component:default/sock-shop-carts',
          user: 'user:default/lin',
          runType: 'PROPOSED',
          commitSha: 'abcdef0',
          runId: body.run.id,
        },
      },
    ]);
  });

  it('row 24: has one for each that failed, with the reason', async () => {
    const { trigger, post, auditor } = await spacelift.start();
    stack().isDisabled = true;
    await trigger(CARTS, STACK);
    await trigger(CARTS, 'playback-order-dev');
    await post('/stacks/sock-shop-carts-prod/runs', { runType: 'TRACKED' });
    expect(auditor.events).toMatchObject([
      {
        outcome: 'failed',
        meta: {
          stackId: STACK,
          spaceId: 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z',
          entityRef: 'component:default/sock-shop-carts',
        },
        error: expect.stringContaining('disabled'),
      },
      {
        outcome: 'failed',
        meta: { stackId: 'playback-order-dev' },
        error: expect.stringContaining('do not name the stack'),
      },
      {
        outcome: 'failed',
        meta: {
          stackId: 'sock-shop-carts-prod',
          spaceId: 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z',
          runType: 'TRACKED',
        },
        error: expect.stringContaining('UNCONFIRMED'),
      },
    ]);
    expect(auditor.events[2].meta).not.toHaveProperty('entityRef');
  });

  it('row 24: has nothing of reading', async () => {
    const { get, of, auditor } = await spacelift.start();
    await get('/stacks');
    await of(CARTS);
    expect(auditor.events).toEqual([]);
  });
});
