import { useAlerts } from '../../../__testUtils__/useAlerts';

const SHOP = '/repos/acme/storefront-web/dependabot/alerts';
const CARTS = '/repos/acme/sock-shop-carts/dependabot/alerts';

describe('Dependabot at the simulated GitHub', () => {
  const { ask, askAll, change, github } = useAlerts();
  const count = async (query: string) =>
    (await askAll(`${CARTS}?per_page=100&${query}`)).flatMap(
      ({ alerts }) => alerts,
    ).length;

  it('shows an alert as GitHub does', async () => {
    const { alerts } = await ask(`${CARTS}?state=open`);

    expect(alerts[0]).toMatchObject({
      state: 'open',
      dependency: {
        package: { ecosystem: 'maven', name: expect.stringMatching(/:/) },
        manifest_path: 'pom.xml',
        scope: expect.any(String),
        relationship: expect.any(String),
      },
      security_advisory: {
        ghsa_id: expect.stringMatching(/^GHSA-sim0-\d{4}-\d{4}$/),
        summary: expect.any(String),
        severity: expect.any(String),
        identifiers: expect.arrayContaining([
          { type: 'GHSA', value: expect.any(String) },
        ]),
        cvss: { score: expect.any(Number) },
        cwes: [{ cwe_id: expect.stringMatching(/^CWE-\d+$/) }],
        withdrawn_at: null,
      },
      security_vulnerability: {
        vulnerable_version_range: expect.stringMatching(/< \d/),
      },
      dismissed_at: null,
      dismissed_by: null,
      fixed_at: null,
      auto_dismissed_at: null,
    });
    expect((await ask(`${CARTS}/${String(alerts[0].number)}`)).body).toEqual(
      alerts[0],
    );
    expect((await ask(`${CARTS}/9999`)).status).toBe(404);
  });

  it('pages 312 open alerts by cursor', async () => {
    const pages = await askAll(`${SHOP}?state=open&per_page=100`);
    const numbers = pages.flatMap(({ alerts }) =>
      alerts.map(({ number }) => number),
    );

    expect(pages.map(({ alerts }) => alerts.length)).toEqual([
      100, 100, 100, 12,
    ]);
    expect(new Set(numbers).size).toBe(312);
    expect(pages.map(({ links }) => Object.keys(links))).toEqual([
      ['next'],
      ['prev', 'next'],
      ['prev', 'next'],
      ['prev'],
    ]);
    expect(pages[0].links.next).toMatch(
      /^\/repositories\/\d+\/dependabot\/alerts\?state=open&per_page=100&after=/,
    );
    const back = await ask(pages[3].links.prev);
    expect(back.body).toEqual(pages[2].body);
  });

  it('loses and repeats nothing when alerts go between two pages', async () => {
    const first = await ask(`${SHOP}?state=open&per_page=100`);
    for (const { number } of first.alerts.slice(0, 5)) {
      await change(`${SHOP}/${String(number)}`, {
        state: 'dismissed',
        dismissed_reason: 'not_used',
      });
    }
    const rest = await askAll(first.links.next);

    expect(rest.flatMap(({ alerts }) => alerts)).toHaveLength(212);
  });

  it('refuses numbered pages, unknown cursors and unknown values', async () => {
    expect(await ask(`${SHOP}?page=1&per_page=100`)).toMatchObject({
      status: 400,
      body: {
        message: 'Pagination using the `page` parameter is not supported.',
      },
    });
    expect((await ask(`${SHOP}?after=nothing`)).status).toBe(422);
    expect((await ask(`${SHOP}?state=closed`)).status).toBe(422);
    expect((await ask(`${SHOP}?state=open,nothing`)).status).toBe(422);
    expect((await ask(`${SHOP}?severity=moderate`)).status).toBe(422);
  });

  it.each([
    ['state=open', 15],
    ['state=dismissed', 2],
    ['state=auto_dismissed', 1],
    ['state=fixed', 4],
    ['state=dismissed,fixed,auto_dismissed', 7],
    ['state=open&severity=critical', 2],
    ['state=open&severity=critical,high', 7],
    ['state=open&ecosystem=npm', 0],
    ['manifest=pom.xml', 22],
    ['package=unknown', 0],
    ['', 22],
  ])('filters by "%s"', async (query, expected) => {
    expect(await count(query)).toBe(expected);
  });

  it('filters by package', async () => {
    const wanted = { ecosystem: 'maven', name: 'io.netty:netty-handler' };
    const { alerts } = await ask(`${CARTS}?package=unknown,${wanted.name}`);

    expect(alerts.length).toBeGreaterThan(0);
    for (const alert of alerts) {
      expect(alert).toMatchObject({ dependency: { package: wanted } });
    }
  });

  it('sorts both ways', async () => {
    const dates = async (query: string) =>
      (await ask(`${CARTS}?${query}`)).alerts.map(alert =>
        String(alert.updated_at),
      );
    const newest = await dates('sort=updated');

    expect(newest).toEqual([...newest].sort().reverse());
    expect(await dates('sort=updated&direction=asc')).toEqual(
      [...newest].sort(),
    );
  });

  it('dismisses and reopens, once', async () => {
    const [{ number }] = (await ask(`${CARTS}?state=open`)).alerts;
    const path = `${CARTS}/${String(number)}`;
    const dismissal = {
      state: 'dismissed',
      dismissed_reason: 'tolerable_risk',
      dismissed_comment: 'Behind the firewall.',
    };

    expect(await change(path, dismissal)).toMatchObject({
      status: 200,
      body: {
        state: 'dismissed',
        dismissed_reason: 'tolerable_risk',
        dismissed_comment: 'Behind the firewall.',
        dismissed_by: { login: 'callboard-bot' },
      },
    });
    expect(await change(path, dismissal)).toMatchObject({
      status: 409,
      body: { message: `Alert ${String(number)} is already dismissed` },
    });
    expect(await change(path, { state: 'open' })).toMatchObject({
      status: 200,
      body: { state: 'open', dismissed_at: null, dismissed_reason: null },
    });
    expect((await change(path, { state: 'open' })).status).toBe(409);
  });

  it('reopens what a rule dismissed', async () => {
    const [{ number }] = (await ask(`${CARTS}?state=auto_dismissed`)).alerts;

    expect(
      await change(`${CARTS}/${String(number)}`, { state: 'open' }),
    ).toMatchObject({
      status: 200,
      body: { state: 'open', auto_dismissed_at: null },
    });
  });

  it.each([
    { state: 'dismissed', dismissed_reason: 'false positive' },
    { state: 'dismissed' },
    { state: 'fixed' },
    { dismissed_reason: 'not_used' },
    {
      state: 'dismissed',
      dismissed_reason: 'not_used',
      dismissed_comment: 'x'.repeat(281),
    },
  ])('answers 422 to %j', async body => {
    const [{ number }] = (await ask(`${CARTS}?state=open`)).alerts;

    expect(await change(`${CARTS}/${String(number)}`, body)).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('Invalid request.') },
    });
  });

  it('has nothing to say about archived repositories', async () => {
    github.simulator.world.repo('acme', 'sock-shop-carts').archived = true;

    expect(await ask(CARTS)).toMatchObject({
      status: 403,
      body: {
        message:
          'Dependabot alerts are not available for archived repositories.',
      },
    });
  });
});
