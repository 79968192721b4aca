import { useSpaceliftSimulator } from '../__testUtils__/useSpaceliftSimulator';
import { defaultSettings } from './settings';

const TRIGGER =
  'mutation TriggerRun { runTrigger(stack: "sock-shop-carts-dev") { id } }';

describe('the simulated Spacelift', () => {
  const spacelift = useSpaceliftSimulator();
  const json = async (path: string) => (await spacelift.admin(path)).json();

  it('says that it is well', async () => {
    expect(await json('/health')).toEqual({
      status: 'ok',
      vendor: 'spacelift',
    });
  });

  it('remembers the headers that Spacelift knows, and no token', async () => {
    const token = await spacelift.signIn();
    await spacelift.ask(TRIGGER, {
      token,
      headers: {
        'Spacelift-Client-Type': 'backstage',
        'Spacelift-GraphQL-Mutation': 'TriggerRun',
        'Spacelift-User-Provided-Run-Metadata': '{"source":"backstage"}',
      },
    });
    await spacelift.ask('{ viewer { id } }', {
      token,
      headers: { 'Spacelift-GraphQL-Query': 'Viewer' },
    });
    const requests = spacelift.simulator.requests();

    expect(requests).toMatchObject([
      { authorization: null, headers: {} },
      {
        authorization: 'bearer',
        headers: {
          'spacelift-client-type': 'backstage',
          'spacelift-graphql-mutation': 'TriggerRun',
          'spacelift-user-provided-run-metadata': '{"source":"backstage"}',
        },
      },
      { headers: { 'spacelift-graphql-query': 'Viewer' } },
    ]);
    expect(JSON.stringify(requests)).not.toContain(token);
    expect(JSON.stringify(requests)).not.toContain('sim-secret');
  });

  it('changes its settings, and refuses what is none', async () => {
    const changes = {
      tokenLifetimeSeconds: 5,
      acceptKey: false,
      unknownKey: true,
      readOnlyKey: true,
      stackCount: 60,
      runStepMs: 10,
    };
    const patch = (body: object) =>
      spacelift.admin('/settings', { method: 'PATCH', body });

    expect(await (await patch(changes)).json()).toEqual(changes);
    expect(await json('/settings')).toEqual(changes);
    expect((await patch({ stackCount: 5001 })).status).toBe(422);
    expect((await patch({ runStepMs: -1 })).status).toBe(422);
    expect((await patch({ colour: 'red' })).status).toBe(422);
    expect(await json('/settings')).toEqual(changes);

    await spacelift.admin('/reset', { method: 'POST' });
    expect(await json('/settings')).toEqual(defaultSettings());
    expect(spacelift.simulator.settings).toEqual(defaultSettings());
  });

  it('counts operations, until it is told to begin anew', async () => {
    await spacelift.ask('query One { viewer { id } spaces { id } }');

    expect(await json('/operations')).toMatchObject({
      all: { count: 2 },
      byField: {
        apiKeyUser: { count: 1 },
        viewer: { count: 1 },
        spaces: { count: 1 },
      },
      byName: { One: { count: 1 }, SignIn: { count: 1 } },
    });
    await spacelift.admin('/operations', { method: 'DELETE' });
    expect(await json('/operations')).toEqual({
      all: { count: 0, inFlight: 0, maxConcurrent: 0 },
      byField: {},
      byName: {},
    });
  });

  it('shows the runs that were started, with their metadata and how far they are', async () => {
    await spacelift.ask(TRIGGER, {
      headers: {
        'Spacelift-User-Provided-Run-Metadata':
          '{"source":"backstage","user":"user:default/ada"}',
      },
    });
    await spacelift.ask(TRIGGER);
    spacelift.pass(5000);
    const { runs } = await json('/runs');

    expect(runs).toMatchObject([
      {
        stack: 'sock-shop-carts-dev',
        type: 'TRACKED',
        state: 'PREPARING',
        states: ['QUEUED', 'READY', 'PREPARING'],
        triggeredBy: 'api::01J8ZK3::backstage',
        createdAt: '2026-05-06T09:30:00.000Z',
        metadata: ['{"source":"backstage","user":"user:default/ada"}'],
      },
      { state: 'QUEUED', metadata: [] },
    ]);
    spacelift.simulator.reset();
    expect(await json('/runs')).toEqual({ runs: [] });
  });

  it('lets a stack be changed', async () => {
    const change = (id: string, body: object) =>
      spacelift.admin(`/stacks/${id}`, { method: 'PATCH', body });
    const changed = await change('callboard-prod', {
      lockedBy: 'ada-byte',
      canWrite: false,
      outcome: 'no-op',
    });

    expect(await changed.json()).toMatchObject({
      id: 'callboard-prod',
      state: 'FINISHED',
      lockedBy: 'ada-byte',
      canWrite: false,
      outcome: 'no-op',
    });
    await change('callboard-prod', { lockedBy: null });
    const { stacks } = await json('/stacks');
    expect(stacks).toHaveLength(138);
    expect(stacks).toContainEqual(
      expect.objectContaining({ id: 'callboard-prod', lockedBy: null }),
    );
    expect((await change('nope', {})).status).toBe(422);
    expect((await change('callboard-prod', { state: 'NONE' })).status).toBe(
      422,
    );
  });

  it('revokes tokens on request', async () => {
    const token = await spacelift.signIn();
    await spacelift.admin('/revoke', { method: 'POST' });

    expect(await spacelift.ask('{ viewer { id } }', { token })).toEqual({
      data: { viewer: null },
    });
  });

  it('forgets failures at reset', async () => {
    spacelift.simulator.injectGraphql({ kind: '401' });
    spacelift.simulator.reset();

    expect(
      (await spacelift.send('{ viewer { id } }', { token: null })).status,
    ).toBe(200);
  });

  it('has nothing else', async () => {
    const response = await fetch(`${spacelift.simulator.url}/webhooks`);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'not found' }],
    });
    expect((await spacelift.admin('/nothing')).status).toBe(404);
  });
});
