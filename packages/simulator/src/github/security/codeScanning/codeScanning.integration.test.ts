import { useAlerts } from '../../../__testUtils__/useAlerts';

const LIST = '/repos/acme/sock-shop-carts/code-scanning/alerts';

describe('code scanning at the simulated GitHub', () => {
  const { ask, askAll, change, github } = useAlerts();
  const numbers = async (query: string) =>
    (await ask(`${LIST}?per_page=100&${query}`)).alerts.map(
      ({ number }) => number,
    );

  it('shows an alert as GitHub does', async () => {
    const { alerts } = await ask(`${LIST}?state=open`);

    expect(alerts[0]).toMatchObject({
      number: 15,
      state: 'open',
      created_at: expect.stringMatching(/T\d\d:\d\d:\d\dZ$/),
      html_url:
        'https://github.com/acme/sock-shop-carts/security/code-scanning/15',
      url: `${github.simulator.apiUrl}${LIST}/15`,
      fixed_at: null,
      dismissed_at: null,
      dismissed_by: null,
      dismissed_reason: null,
      dismissed_comment: null,
      rule: {
        id: 'java/sql-injection',
        severity: 'error',
        security_severity_level: 'critical',
      },
      tool: { name: 'CodeQL', guid: null },
      most_recent_instance: {
        ref: 'refs/heads/main',
        location: { start_line: 88 },
      },
    });
    expect(alerts[0]).not.toHaveProperty('rule.help');
    expect((await ask(`${LIST}/15`)).body).toHaveProperty('rule.help');
    expect((await ask(`${LIST}/99`)).status).toBe(404);
  });

  it('lists 30 of all states, newest first, unless told', async () => {
    const { alerts, links } = await ask(LIST);

    expect(alerts.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => 15 - index),
    );
    expect(new Set(alerts.map(({ state }) => state))).toEqual(
      new Set(['open', 'dismissed', 'fixed']),
    );
    expect(links).toEqual({});
  });

  it('pages by number, with links by the number of the repository', async () => {
    const { id } = github.simulator.world.repo('acme', 'sock-shop-carts');
    const to = (page: number) =>
      `/repositories/${id}/code-scanning/alerts?per_page=4&state=open&page=${page}`;
    const first = await ask(`${LIST}?per_page=4&state=open`);
    const second = await ask(`${LIST}?per_page=4&state=open&page=2`);
    const all = await askAll(`${LIST}?per_page=4&state=open`);

    expect(first.links).toEqual({ next: to(2), last: to(3) });
    expect(second.links).toEqual({
      prev: to(1),
      next: to(3),
      last: to(3),
      first: to(1),
    });
    expect(all.map(({ alerts }) => alerts.length)).toEqual([4, 4, 2]);
    expect((await ask(`${LIST}?page=9`)).alerts).toEqual([]);
    expect((await ask(`${LIST}?per_page=1000`)).alerts).toHaveLength(15);
  });

  it.each([
    ['state=open', 10],
    ['state=dismissed', 2],
    ['state=fixed', 3],
    ['state=closed', 5],
    ['severity=critical', 3],
    ['severity=note', 1],
    ['tool_name=CodeQL', 15],
    ['tool_name=Other', 0],
    ['ref=refs/heads/main', 15],
    ['ref=refs/heads/other', 0],
  ])('filters by %s', async (query, count) => {
    expect(await numbers(query)).toHaveLength(count);
  });

  it('sorts by creation and by change', async () => {
    const [oldest] = await numbers('state=open&direction=asc');
    await change(`${LIST}/${oldest}`, {
      state: 'dismissed',
      dismissed_reason: "won't fix",
    });

    expect((await numbers('direction=asc'))[0]).toBe(1);
    expect((await numbers('sort=created'))[0]).toBe(15);
    expect((await numbers('sort=updated'))[0]).toBe(oldest);
    expect((await numbers('sort=updated&direction=asc')).at(-1)).toBe(oldest);
  });

  it.each([
    ['state=nothing', '`nothing` is not a possible value'],
    ['sort=size', 'Must be one of the following: created, number, updated.'],
    ['severity=urgent', 'Invalid property /severity'],
  ])('refuses %s', async (query, words) => {
    expect(await ask(`${LIST}?${query}`)).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining(words), status: '422' },
    });
  });

  it('dismisses and reopens', async () => {
    const dismissed = await change(`${LIST}/15`, {
      state: 'dismissed',
      dismissed_reason: 'false positive',
      dismissed_comment: 'The name is checked before.',
    });

    expect(dismissed).toMatchObject({
      status: 200,
      body: {
        state: 'dismissed',
        dismissed_by: { login: 'callboard-bot' },
        dismissed_at: expect.any(String),
        dismissed_reason: 'false positive',
        dismissed_comment: 'The name is checked before.',
      },
    });
    expect(await numbers('state=open')).not.toContain(15);

    expect(await change(`${LIST}/15`, { state: 'open' })).toMatchObject({
      status: 200,
      body: {
        state: 'open',
        dismissed_by: null,
        dismissed_reason: null,
        dismissed_comment: null,
      },
    });
  });

  it.each([
    [422, { state: 'dismissed', dismissed_reason: 'tolerable_risk' }],
    [422, { state: 'dismissed' }],
    [422, { state: 'fixed' }],
    [422, {}],
    [
      422,
      {
        state: 'dismissed',
        dismissed_reason: "won't fix",
        dismissed_comment: 'x'.repeat(281),
      },
    ],
    [400, { state: 'open' }],
  ])('answers %i to %j', async (status, body) => {
    expect((await change(`${LIST}/15`, body)).status).toBe(status);
    expect((await ask(`${LIST}/15`)).body).toMatchObject({ state: 'open' });
  });

  it('does not dismiss twice, nor what is fixed or missing', async () => {
    const dismissal = { state: 'dismissed', dismissed_reason: "won't fix" };
    const [dismissed] = await numbers('state=dismissed');
    const [fixed] = await numbers('state=fixed');

    expect(await change(`${LIST}/${dismissed}`, dismissal)).toMatchObject({
      status: 400,
      body: { message: 'Alert is already dismissed.' },
    });
    expect((await change(`${LIST}/${fixed}`, dismissal)).status).toBe(400);
    expect((await change(`${LIST}/99`, dismissal)).status).toBe(404);
  });
});
