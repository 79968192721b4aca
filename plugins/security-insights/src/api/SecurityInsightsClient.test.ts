import type { Entity } from '@backstage/catalog-model';
import { isOutcomeUnknown } from '@internal/vendor-ui';
import { codeAlert } from '../__fixtures__/alerts';
import { SecurityInsightsClient } from './SecurityInsightsClient';

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

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

function setup(give: () => Response) {
  const fetch = jest.fn(async (_url: string, _init?: RequestInit) => give());
  const client = new SecurityInsightsClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://localhost:7007/api/${plugin}`,
    },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

const BASE =
  'http://localhost:7007/api/security-insights/entities/component/team/sock-shop.carts';

describe('SecurityInsightsClient', () => {
  it('asks for the summary of the entity, in one case and one spelling', async () => {
    const { client, fetch } = setup(() => answer(envelope));
    await expect(client.getSummary(entity)).resolves.toEqual(envelope);
    expect(fetch.mock.calls[0][0]).toBe(`${BASE}/summary`);
  });

  it('asks in the default namespace where the entity names none', async () => {
    const { client, fetch } = setup(() => answer(envelope));
    await client.getSummary({ ...entity, metadata: { name: 'carts' } });
    expect(fetch.mock.calls[0][0]).toContain('/component/default/carts/');
  });

  it('passes on the question for alerts', async () => {
    const { client, fetch } = setup(() => answer(envelope));
    await client.getAlerts(entity, {
      type: ['dependabot', 'code-scanning'],
      state: ['dismissed'],
      severity: [],
      q: 'a b&c',
      sort: 'created',
      order: 'asc',
      cursor: '50',
      limit: 25,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/alerts?cursor=50&limit=25&order=asc&q=a+b%26c&sort=created&state=dismissed&type=dependabot&type=code-scanning`,
    );
  });

  it('asks for one alert', async () => {
    const { client, fetch } = setup(() =>
      answer({ ...envelope, data: codeAlert(9) }),
    );
    const { data } = await client.getAlert(entity, codeAlert(9));
    expect(data.id).toBe('code-scanning/9');
    expect(fetch.mock.calls[0][0]).toBe(`${BASE}/alerts/code-scanning/9`);
  });

  it('B5.1: dismisses through the entity, so that no page names a repository', async () => {
    const { client, fetch } = setup(() =>
      answer(codeAlert(9, { state: 'dismissed' })),
    );
    const alert = await client.dismissAlert(entity, codeAlert(9), {
      reason: "won't fix",
      comment: 'Not reachable.',
    });
    expect(alert.state).toBe('dismissed');
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${BASE}/alerts/code-scanning/9/dismissal`);
    expect(init?.method).toBe('POST');
    expect(JSON.parse(String(init?.body))).toEqual({
      reason: "won't fix",
      comment: 'Not reachable.',
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('reopens with a comment or without', async () => {
    const { client, fetch } = setup(() => answer(codeAlert(9)));
    await client.reopenAlert(entity, codeAlert(9), {});
    expect(fetch.mock.calls[0][0]).toBe(
      `${BASE}/alerts/code-scanning/9/reopening`,
    );
    expect(fetch.mock.calls[0][1]?.body).toBe('{}');
  });

  it('tells what has certainly failed from what may have been done', async () => {
    const body = {
      error: { name: 'VendorError', message: 'It is dismissed already.' },
      code: 'CONFLICT',
      vendor: 'security-insights',
    };
    const refused = setup(() => answer(body, 409)).client;
    const refusal = await refused
      .dismissAlert(entity, codeAlert(9), { reason: 'x', comment: 'x' })
      .catch(error => error);
    expect(refusal).toMatchObject({ code: 'CONFLICT', status: 409 });
    expect(isOutcomeUnknown(refusal)).toBe(false);

    const unsure = setup(() =>
      answer({ ...body, uncertain: true }, 504),
    ).client;
    const doubt = await unsure
      .reopenAlert(entity, codeAlert(9), {})
      .catch(error => error);
    expect(isOutcomeUnknown(doubt)).toBe(true);
  });

  it('names the permission of the portal that is missing', async () => {
    const { client } = setup(() =>
      answer(
        {
          error: {
            name: 'NotAllowedError',
            message:
              'You need the permission security-insights.alerts.read for component:team/sock-shop.carts',
          },
        },
        403,
      ),
    );
    await expect(client.getSummary(entity)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      permission: 'security-insights.alerts.read',
    });
  });

  it('stops when it is told to', async () => {
    const { client, fetch } = setup(() => answer(envelope));
    const controller = new AbortController();
    await client.getAlerts(entity, {}, controller.signal);
    expect(fetch.mock.calls[0][1]?.signal).toBe(controller.signal);
  });
});
