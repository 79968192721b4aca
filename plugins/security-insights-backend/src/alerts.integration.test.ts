import type { Alert } from '@internal/plugin-security-insights-common';
import { useGithub } from './__testUtils__/useGithub';

const github = useGithub();

const ids = (body: { data: { items: Alert[] } }) =>
  body.data.items.map(({ id }) => id);

describe('the alerts of an entity', () => {
  it('B5.3: are as many as the card counts, with every source, filter and page', async () => {
    const { summary, alerts } = await github.start();
    for (const name of ['carts', 'web', 'ledger', 'gateway', 'oddities']) {
      const card = (await summary(name)).body.data;
      const tab = (await alerts(name, '?limit=100')).body.data;
      expect(tab.summary).toEqual(card);
      const open = card.sources.reduce(
        (sum: number, source: { open?: number }) => sum + (source.open ?? 0),
        0,
      );
      expect(tab.total).toBe(open);
      const counted = Object.values<number>(card.total).reduce(
        (sum, count) => sum + count,
        0,
      );
      expect(counted).toBe(open);
      for (const { type, open: ofType } of card.sources) {
        expect(tab.facets.type[type]).toBe(ofType);
      }
      for (const [severity, count] of Object.entries(card.total)) {
        expect(tab.facets.severity[severity]).toBe(count);
      }
      expect(tab.facets.state).toEqual({ open });
    }
  });

  it('come worst first, and then newest', async () => {
    const { alerts } = await github.start();
    const { items } = (await alerts('carts', '?limit=100')).body.data;
    const ranks = items.map(
      ({ severity, createdAt }: Alert) =>
        `${['critical', 'high', 'medium', 'low'].indexOf(severity)} ${
          // Later is smaller.
          Number.MAX_SAFE_INTEGER - Date.parse(createdAt ?? '')
        }`,
    );
    expect(ranks).toEqual([...ranks].sort());
  });

  it('B5.3: all 312 of a list are reached page by page, each once', async () => {
    const { alerts } = await github.start();
    const seen: string[] = [];
    let cursor: string | null = '0';
    let pages = 0;
    while (cursor !== null) {
      const { body } = await alerts(
        'web',
        `?type=dependabot&limit=50&cursor=${cursor}`,
      );
      expect(body.data).toMatchObject({ total: 312, offset: pages * 50 });
      seen.push(...ids(body));
      cursor = body.data.nextCursor;
      pages += 1;
    }
    expect(pages).toBe(7);
    expect(new Set(seen).size).toBe(312);
  });

  it('say that there is more at GitHub than was read', async () => {
    const { summary, alerts } = await github.start({
      securityInsights: { maxPages: 2 },
    });
    const card = (await summary('web')).body;
    expect(card.truncated).toBe(true);
    expect(card.data.sources[1]).toMatchObject({ open: 200, truncated: true });
    expect(card.data.sources[0]).toMatchObject({ truncated: false });
    const tab = (await alerts('web', '?type=dependabot')).body;
    expect(tab).toMatchObject({ truncated: true, data: { total: 200 } });
  });

  it('show what people need to act on', async () => {
    const { alerts } = await github.start();
    const code = await alerts('carts', '?type=code-scanning&q=java/sql');
    expect(code.body.data.items).toEqual([
      expect.objectContaining({
        type: 'code-scanning',
        severity: 'critical',
        title: 'Query built from user-controlled sources',
        rule: 'java/sql-injection',
        tool: 'CodeQL',
        location: expect.objectContaining({
          path: 'src/main/java/example/acme/carts/CartSearch.java',
          startLine: 88,
        }),
        dependency: null,
        secret: null,
        closed: null,
        url: expect.stringMatching(/^https?:/),
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      }),
    ]);
    const [vulnerable] = (await alerts('carts', '?type=dependabot')).body.data
      .items;
    expect(vulnerable).toMatchObject({
      rule: expect.stringMatching(/^GHSA-/),
      dependency: {
        name: expect.any(String),
        ecosystem: expect.any(String),
        manifestPath: expect.any(String),
        vulnerableRange: expect.any(String),
      },
      location: null,
    });
    const secrets = await alerts('carts', '?type=secret-scanning');
    expect(secrets.body.data.items).toMatchObject([
      {
        title: 'MongoDB Atlas Database URI with credentials',
        severity: 'critical',
        secret: { validity: 'active', pushProtectionBypassed: true },
        location: { path: 'deploy/carts-staging.env', startLine: 4 },
      },
      {
        // Of no provider: GitHub lists it only when it is named.
        rule: 'rsa_private_key',
        title: 'RSA Private Key',
        severity: 'critical',
        secret: { validity: 'unknown' },
      },
      {
        severity: 'low',
        secret: { validity: 'inactive', publiclyLeaked: true },
      },
    ]);
  });

  it('B5.4: count for what GitHub says of their security, and else for what the tool says of the rule', async () => {
    const { alerts } = await github.start();
    const { items } = (await alerts('carts', '?type=code-scanning')).body.data;
    const severityOf = (rule: string) =>
      items.find((alert: Alert) => alert.rule === rule)?.severity;
    // All three are "error" to the tool.
    expect(severityOf('java/sql-injection')).toBe('critical');
    expect(severityOf('java/ssrf')).toBe('high');
    expect(severityOf('java/log-injection')).toBe('medium');
    // These have no security severity.
    expect(severityOf('java/missing-call-to-close')).toBe('medium');
    expect(severityOf('java/unused-parameter')).toBe('low');
  });

  it('B5.10: that are closed are asked for when somebody wants them, automatically dismissed ones included', async () => {
    const { alerts } = await github.start();
    await alerts('carts');
    expect(github.asked()).toHaveLength(4);
    const { body } = await alerts('carts', '?state=dismissed,fixed&limit=100');
    expect(github.asked()).toHaveLength(10);
    expect(body.data.facets.state).toEqual({ dismissed: 6, fixed: 8 });
    expect(body.data.total).toBe(14);
    const closed: Alert[] = body.data.items;
    expect(closed.map(({ state }) => state)).not.toContain('open');
    expect(closed.every(alert => alert.closed !== null)).toBe(true);
    expect(closed).toContainEqual(
      expect.objectContaining({
        type: 'dependabot',
        state: 'dismissed',
        closed: expect.objectContaining({ reason: 'auto_dismissed', by: null }),
      }),
    );
    expect(closed).toContainEqual(
      expect.objectContaining({
        title: 'GitHub Personal Access Token',
        state: 'fixed',
        closed: expect.objectContaining({ by: 'lin-park', reason: 'revoked' }),
      }),
    );
    // The card is about the open ones, whatever the tab shows.
    expect(body.data.summary.sources[0].open).toBe(10);
  });

  it('that are closed and cannot be read are missing, not zero', async () => {
    const { alerts } = await github.start();
    await alerts('carts');
    github.simulator.inject({
      kind: 'status',
      status: 500,
      match: { path: '*/dependabot/alerts' },
    });
    const { status, body } = await alerts('carts', '?state=fixed');
    expect(status).toBe(200);
    expect(body.data.missing).toEqual([
      {
        type: 'dependabot',
        state: 'fixed',
        message: expect.stringContaining('GitHub has a fault of its own'),
      },
    ]);
    expect(body.data.facets.type).toEqual({
      'code-scanning': 3,
      'secret-scanning': 1,
    });
    expect(body.data.summary.sources[1]).toMatchObject({
      state: 'ok',
      open: 15,
    });
  });

  it('have no number for any filter of which no list was read', async () => {
    const { alerts } = await github.start();
    const refused = await alerts('gateway', '?type=secret-scanning');
    expect(refused.body.data.facets).toEqual({
      type: { 'code-scanning': 8, dependabot: 16 },
      state: {},
      severity: {},
    });
    await alerts('carts');
    github.simulator.inject({ kind: 'status', status: 500 });
    const { body } = await alerts('carts', '?state=open,dismissed');
    expect(body.data.facets.state).toEqual({ open: 28 });
    expect(body.data.facets.severity).toMatchObject({ critical: 5 });
    const closed = await alerts('carts', '?state=dismissed');
    expect(closed.body.data.facets).toEqual({
      type: {},
      state: {},
      severity: {},
    });
  });

  it('that could not be read are counted among those of the wanted types', async () => {
    const { alerts } = await github.start();
    const skipped = async (query: string) =>
      (await alerts('oddities', query)).body.data.skipped;
    expect(await skipped('')).toBe(3);
    expect(await skipped('?type=dependabot')).toBe(1);
    expect(await skipped('?type=dependabot,secret-scanning')).toBe(2);
  });

  it('that are closed and cut off say so, list by list', async () => {
    const { alerts } = await github.start({
      securityInsights: { maxPages: 1 },
    });
    const { dependabot } = github.repo('acme/sock-shop-carts').security;
    const fixed = dependabot.find(({ state }) => state === 'fixed');
    dependabot.push(
      ...Array.from({ length: 120 }, (_, index) => ({
        ...fixed!,
        number: 1000 + index,
      })),
    );
    const { body } = await alerts('carts', '?state=fixed,dismissed');
    expect(body.truncated).toBe(true);
    expect(body.data).toMatchObject({ truncated: true, missing: [] });
    expect(body.data.incomplete).toEqual([
      {
        type: 'dependabot',
        state: 'fixed',
        reason: 'truncated',
        message:
          'Only the newest 100 fixed Dependabot alerts were read. GitHub has the others.',
        asOf: '2026-01-01T00:00:00.000Z',
      },
    ]);
    // What was read completely is not called cut off because something else is.
    const secrets = await alerts('carts', '?state=fixed&type=secret-scanning');
    expect(secrets.body.data.truncated).toBe(false);
    const open = await alerts('carts');
    expect(open.body.data).toMatchObject({ truncated: false, incomplete: [] });
  });

  it('that are closed and old say so, list by list', async () => {
    const { alerts } = await github.start();
    await alerts('carts', '?state=fixed');
    await github.pass(5 * 60_000);
    github.simulator.inject({
      kind: 'status',
      status: 500,
      match: { path: '*/code-scanning/alerts' },
    });
    const { body } = await alerts('carts', '?state=fixed');
    expect(body.data.missing).toEqual([]);
    expect(body.data.incomplete).toEqual([
      {
        type: 'code-scanning',
        state: 'fixed',
        reason: 'stale',
        message: expect.stringContaining('GitHub has a fault of its own'),
        asOf: '2026-01-01T00:00:00.000Z',
      },
    ]);
    expect(body.data.facets.type['code-scanning']).toBe(3);
  });

  it('can be filtered by type, severity and text, with numbers for every other choice', async () => {
    const { alerts } = await github.start();
    const { body } = await alerts(
      'carts',
      '?type=code-scanning,secret-scanning&severity=critical,high&q=in',
    );
    const { items, total, facets } = body.data;
    expect(total).toBe(items.length);
    expect(total).toBeGreaterThan(1);
    for (const { type, severity } of items) {
      expect(['code-scanning', 'secret-scanning']).toContain(type);
      expect(['critical', 'high']).toContain(severity);
    }
    expect(facets.type.dependabot).toBeGreaterThan(0);
    expect(facets.severity.medium).toBeGreaterThan(0);
    expect(facets.type['code-scanning'] + facets.type['secret-scanning']).toBe(
      total,
    );
  });

  it.each([
    ['?sort=number&order=asc&type=code-scanning', (a: Alert) => a.number],
    ['?sort=title', (a: Alert) => a.title],
    ['?sort=created&order=asc', (a: Alert) => a.createdAt ?? ''],
    ['?sort=updated&order=asc', (a: Alert) => a.updatedAt ?? ''],
  ])('can be sorted: %s', async (query, read) => {
    const { alerts } = await github.start();
    const { items } = (await alerts('carts', `${query}&limit=100`)).body.data;
    const values: Array<string | number> = items.map(read);
    expect(values.length).toBeGreaterThan(5);
    const byText = new Intl.Collator('en', { numeric: true }).compare;
    expect(values).toEqual(
      [...values].sort((a, b) => byText(String(a), String(b))),
    );
  });

  it.each([
    '?type=licenses',
    '?state=snoozed',
    '?severity=bad',
    '?sort=age',
    '?order=up',
    '?limit=0',
    '?limit=101',
    '?cursor=x',
    '?cursor=-1',
    `?q=${'x'.repeat(201)}`,
    '?repository=acme/other',
  ])('are not asked for with %s', async query => {
    const { alerts } = await github.start();
    const { status, body } = await alerts('carts', query);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(github.asked()).toEqual([]);
  });

  it('begin with the last page where a cursor points past the end', async () => {
    const { alerts } = await github.start();
    const { body } = await alerts('carts', '?cursor=5000&limit=25');
    expect(body.data).toMatchObject({
      offset: 25,
      total: 28,
      nextCursor: null,
    });
    expect(body.data.items).toHaveLength(3);
  });
});
