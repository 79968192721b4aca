import type { Entity } from '@backstage/catalog-model';
import { SysdigClient } from './SysdigClient';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Sock-shop.carts', namespace: 'Team' },
};

const envelope = {
  data: { url: 'https://secure.sysdig.com' },
  asOf: '2026-11-20T10:00:00Z',
  stale: false,
  truncated: false,
};

function setup(answer: () => Promise<Response> | Response) {
  const fetch = jest.fn(async (_url: string, _init?: RequestInit) => answer());
  const client = new SysdigClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://localhost:7007/api/${plugin}`,
    },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

const ok = () =>
  new Response(JSON.stringify(envelope), {
    headers: { 'Content-Type': 'application/json' },
  });

const refused = (status: number, body: unknown) => () =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

const BASE =
  'http://localhost:7007/api/sysdig/entities/component/team/sock-shop.carts';

describe('SysdigClient', () => {
  it('asks for the summary of the entity, in one case and one spelling', async () => {
    const { client, fetch } = setup(ok);
    await expect(client.getSummary(entity)).resolves.toEqual(envelope);
    expect(fetch.mock.calls[0][0]).toBe(`${BASE}/summary`);
  });

  it('asks in the default namespace where the entity names none', async () => {
    const { client, fetch } = setup(ok);
    await client.getSummary({ ...entity, metadata: { name: 'carts' } });
    expect(fetch.mock.calls[0][0]).toContain('/component/default/carts/');
  });

  it('passes on the question for a scan report', async () => {
    const { client, fetch } = setup(ok);
    await client.getScanReport(entity, 'registry', {
      search: 'a b&c',
      policy: ['failed', 'notEvaluated'],
      sort: 'createdAt',
      order: 'asc',
      offset: 50,
      limit: 25,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/registry?limit=25&offset=50&order=asc&policy=failed&policy=notEvaluated&search=a+b%26c&sort=createdAt`,
    );
  });

  it('passes on the question for the posture report', async () => {
    const { client, fetch } = setup(ok);
    await client.getPosture(entity, { state: ['failing'], sort: 'score' });
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/posture?sort=score&state=failing`,
    );
  });

  it('keeps a result id inside its path segment', async () => {
    const { client, fetch } = setup(ok);
    await client.getResult(entity, '../status?x=1', {
      severity: ['critical'],
      fixable: true,
      inUse: false,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/results/..%2Fstatus%3Fx%3D1?fixable=true&severity=critical`,
    );
  });

  it('says which of our codes an answer has', async () => {
    const { client } = setup(
      refused(403, {
        error: { name: 'VendorError', message: 'The role lacks posture.' },
        code: 'FORBIDDEN_BY_VENDOR',
        vendor: 'sysdig',
      }),
    );
    await expect(client.getPosture(entity, {})).rejects.toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
      status: 403,
      message: 'The role lacks posture.',
    });
  });

  it('tells a missing permission from a missing right at Sysdig', async () => {
    const { client } = setup(
      refused(403, {
        error: {
          name: 'NotAllowedError',
          message:
            'You need the permission sysdig.results.read for component:team/sock-shop.carts',
        },
      }),
    );
    await expect(client.getSummary(entity)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      permission: 'sysdig.results.read',
    });
  });

  it('stops when it is told to', async () => {
    const { client, fetch } = setup(ok);
    const controller = new AbortController();
    await client.getSummary(entity, controller.signal);
    expect(fetch.mock.calls[0][1]?.signal).toBe(controller.signal);
  });
});
