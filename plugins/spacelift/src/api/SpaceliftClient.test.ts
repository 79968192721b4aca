import type { Entity } from '@backstage/catalog-model';
import { SpaceliftClient } from './SpaceliftClient';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Sock-shop.carts', namespace: 'Team' },
};

const envelope = {
  data: { items: [] },
  asOf: '2026-11-20T10:00:00Z',
  stale: false,
  truncated: false,
};

function setup(body: unknown = envelope, status = 200) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  const client = new SpaceliftClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://localhost:7007/api/${plugin}`,
    },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

const BASE = 'http://localhost:7007/api/spacelift';
const ENTITY = `${BASE}/entities/component/team/sock-shop.carts`;
const place = {
  stackId: 'orders-prod',
  entityRef: 'Component:Team/Sock-shop.carts',
};

describe('SpaceliftClient', () => {
  it('passes on the question for the list of stacks', async () => {
    const { client, fetch } = setup();
    await expect(
      client.listStacks({
        q: 'a b&c',
        group: ['failed', 'needsAttention'],
        label: ['env:prod'],
        space: 'shop-01',
        drifted: true,
        sort: 'name',
        order: 'desc',
        offset: 25,
        limit: 25,
      }),
    ).resolves.toEqual(envelope);
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/stacks?drifted=true&group=failed&group=needsAttention&label=env%3Aprod&limit=25&offset=25&order=desc&q=a+b%26c&sort=name&space=shop-01`,
    );
  });

  it('leaves out what the question does not say', async () => {
    const { client, fetch } = setup();
    await client.listStacks({ q: '', group: [], drifted: false });
    expect(fetch.mock.calls[0][0]).toBe(`${BASE}/stacks`);
  });

  it('asks for the stacks of an entity, in one case and one spelling', async () => {
    const { client, fetch } = setup();
    await client.getEntityStacks(entity);
    expect(fetch.mock.calls[0][0]).toBe(`${ENTITY}/stacks`);
  });

  it('asks for runs from where the stack is looked at', async () => {
    const { client, fetch } = setup();
    await client.listRuns(place);
    await client.listRuns({ stackId: 'orders-prod' }, '01RUN');
    await client.getRun(place, '01RUN');
    await client.getStack('orders-prod');
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      `${ENTITY}/stacks/orders-prod/runs`,
      `${BASE}/stacks/orders-prod/runs?before=01RUN`,
      `${ENTITY}/stacks/orders-prod/runs/01RUN`,
      `${BASE}/stacks/orders-prod`,
    ]);
  });

  it('keeps ids inside their path segments', async () => {
    const { client, fetch } = setup();
    await client.getRun({ stackId: '../status' }, 'a/b?c#d');
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/stacks/..%2Fstatus/runs/a%2Fb%3Fc%23d`,
    );
  });

  it('triggers with one request, and gives the run', async () => {
    const answer = { stackId: 'orders-prod', run: { id: '01NEW' } };
    const { client, fetch } = setup(answer, 201);
    await expect(
      client.triggerRun(place, {
        runType: 'TRACKED',
        confirmation: 'Orders prod',
      }),
    ).resolves.toEqual(answer);
    expect(fetch).toHaveBeenCalledTimes(1);
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${ENTITY}/stacks/orders-prod/runs`);
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"runType":"TRACKED","confirmation":"Orders prod"}',
    });
  });

  it('does not repeat a trigger that failed', async () => {
    const { client, fetch } = setup(
      {
        error: { name: 'VendorError', message: 'No answer in time.' },
        code: 'TIMEOUT',
        vendor: 'spacelift',
      },
      504,
    );
    await expect(client.triggerRun(place, {})).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('tells a missing permission from a missing right at Spacelift', async () => {
    const { client } = setup(
      {
        error: {
          name: 'NotAllowedError',
          message:
            'You need the permission spacelift.run.trigger for component:team/sock-shop.carts',
        },
      },
      403,
    );
    await expect(client.triggerRun(place, {})).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      permission: 'spacelift.run.trigger',
    });
  });

  it('stops when it is told to', async () => {
    const { client, fetch } = setup();
    const controller = new AbortController();
    await client.listStacks({}, controller.signal);
    expect(fetch.mock.calls[0][1]?.signal).toBe(controller.signal);
  });
});
