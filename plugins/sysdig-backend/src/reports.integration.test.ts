import { startSysdigSimulator } from '@internal/simulator';
import { ManualClock, useSimulator } from '@internal/vendor-client/testUtils';
import { startSysdigBackend } from './__testUtils__/startSysdigBackend';
import { until } from './__testUtils__/until';

const MINUTE = 60_000;

// Large answers and many of them take their time on a busy machine.

const simulator = useSimulator(startSysdigSimulator);

const asked = (path: string) =>
  simulator()
    .requests()
    .filter(request => request.path.includes(path));

describe('reports of the documented example', () => {
  it('row 2 and 3: asks each report in its own language', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    await of('sock-shop-carts', 'summary');
    const filters = Object.fromEntries(
      simulator()
        .requests()
        .map(({ path, query }) => [path.split('/').at(-1), query.filter]),
    );
    expect(filters).toEqual({
      'runtime-results':
        'kubernetes.cluster.name in ("sock-shop-cluster") and kubernetes.namespace.name in ("sock-shop") and kubernetes.workload.name in ("sock-shop-carts") and kubernetes.workload.type in ("deployment")',
      'registry-results':
        'vendor = "harbor" and freeText = "registry-harbor-registry.registry.svc.cluster.local:5443"',
      'pipeline-results': 'freeText in ("ghcr.io/sysdiglabs")',
      resources:
        'cluster in ("sock-shop-cluster") and namespace in ("sock-shop") and name in ("sock-shop-carts") and type in ("Deployment")',
    });
    expect(
      simulator()
        .requests()
        .every(({ status }) => status === 200),
    ).toBe(true);
  });

  it('row 2: values of annotations stay values, whatever they hold', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('hostile-values', 'summary');
    expect(status).toBe(200);
    const { url, ...reports } = body.data;
    expect(url).toBeDefined();
    for (const report of Object.values(reports)) {
      expect(report).toMatchObject({ status: 'ok', fetched: 0 });
    }
    expect(
      simulator()
        .requests()
        .map(({ status: answered, query }) => ({
          answered,
          parameters: Object.keys(query).includes('c'),
        })),
    ).toEqual(Array(4).fill({ answered: 200, parameters: false }));
    expect(asked('runtime-results')[0].query.filter).toBe(
      String.raw`kubernetes.namespace.name in ("a\\\" or 1=1", "b&filter=c#d", "ü 漢字 🙂") and kubernetes.workload.name in ("sock-shop-carts\" or kubernetes.cluster.name != \"x")`,
    );
  });

  it('row 3: keeps only images of the named registry and repository', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of('registry-only', 'registry?sort=asset');
    const assets = body.data.items.map((item: { asset: string }) => item.asset);
    expect(assets).toEqual([
      'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/carts:0.4.8',
      'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/carts:0.4.9-rc1',
    ]);
    expect(body.data).toMatchObject({
      fetched: 2,
      matching: 2,
      available: null,
      totals: { total: { critical: 12 }, policies: { notEvaluated: 2 } },
    });
    expect(body.data.items[0].registryVendor).toBe('harbor');
  });

  it('row 13: summary and reports agree, and come from the same answers', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body: summary } = await of('sock-shop-carts', 'summary');
    const calls = simulator().requests().length;
    expect(calls).toBe(4);
    for (const kind of ['runtime', 'registry', 'pipeline', 'posture']) {
      const { body: report } = await of('sock-shop-carts', kind);
      expect(summary.data[kind]).toEqual({
        status: 'ok',
        totals: report.data.totals,
        fetched: report.data.fetched,
        truncated: false,
        stale: false,
        asOf: report.asOf,
      });
    }
    expect(simulator().requests()).toHaveLength(calls);
    expect(summary.data.runtime.totals).toMatchObject({
      total: { critical: 9, high: 58, medium: 131, low: 40, negligible: 12 },
      inUse: { critical: 2, high: 11 },
      policies: { failed: 1 },
    });
    expect(summary.data.posture.totals.failedPolicies).toBeGreaterThan(0);
    expect(summary.data.url).toBe(`${simulator().url}/`);
  });

  it('row 12: every line and list links to Sysdig, honouring the backlink', async () => {
    const { of } = await startSysdigBackend({
      url: simulator().url,
      sysdig: { backlink: 'https://ui.acme.example/secure/' },
    });
    const { body } = await of('sock-shop-carts', 'runtime');
    expect(body.data.items[0].url).toBe(
      'https://ui.acme.example/secure/#/vulnerabilities/results/17f0a3c1b2d4e5f60718293a4b5c6d7e/overview',
    );
    expect(body.data.url).toBe(
      `https://ui.acme.example/secure/#/vulnerabilities/runtime/?filter=${encodeURIComponent(
        asked('runtime-results')[0].query.filter,
      )}`,
    );
    const posture = await of('sock-shop-carts', 'posture');
    expect(posture.body.data.items[0].url).toMatch(
      /^https:\/\/ui\.acme\.example\/secure\/#\/inventory\?filter=name%20in%20\(%22sock-shop-carts%22\)/,
    );
  });
});

describe('long reports', () => {
  it('row 5: follows cursors to the end', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of('everything', 'runtime');
    expect(body.data).toMatchObject({ fetched: 1412, available: 1412 });
    expect(body.truncated).toBe(false);
    expect(asked('runtime-results').map(({ query }) => query.limit)).toEqual([
      '1000',
      '1000',
    ]);
  });

  it('row 5: stops at the configured number and says that there is more', async () => {
    const { of } = await startSysdigBackend({
      url: simulator().url,
      sysdig: { cache: { maxItems: 1200 } },
    });
    const { body } = await of('everything', 'runtime');
    expect(body.data).toMatchObject({ fetched: 1200, available: 1412 });
    expect(body.truncated).toBe(true);
    const summary = await of('everything', 'summary');
    expect(summary.body.truncated).toBe(true);
    expect(summary.body.data.runtime.truncated).toBe(true);
  });

  it('row 5: follows the pages of the inventory, in its documented and its older shape', async () => {
    const first = await startSysdigBackend({ url: simulator().url });
    const documented = await first.of('everything', 'posture?limit=200');
    expect(documented.body.data.fetched).toBeGreaterThan(100);
    expect(asked('inventory').length).toBeGreaterThan(1);
    expect(asked('inventory').map(({ query }) => query.pageNumber)).toEqual(
      asked('inventory').map((_, index) => String(index + 1)),
    );

    simulator().reset();
    simulator().settings.legacyInventoryOnly = true;
    const second = await startSysdigBackend({ url: simulator().url });
    const older = await second.of('everything', 'posture?limit=200');
    expect(older.body.data).toEqual(documented.body.data);
    // One 404, remembered for the following pages.
    expect(
      simulator()
        .requests()
        .filter(({ status }) => status === 404),
    ).toHaveLength(1);
  });

  it('row 16: sorts, filters, searches and pages on our side, without asking again', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const page = async (query: string) =>
      (await of('everything', `runtime?${query}`)).body.data;
    const worst = await page('limit=200');
    const calls = simulator().requests().length;
    expect(worst.items).toHaveLength(200);
    const criticals = worst.items.map(
      (item: { total: { critical: number } }) => item.total.critical,
    );
    expect(criticals).toEqual([...criticals].sort((a, b) => b - a));

    const second = await page('limit=10&offset=10');
    expect(second.items).toEqual(worst.items.slice(10, 20));
    expect(second.matching).toBe(1412);

    const failed = await page('policy=failed&policy=unknown&limit=200');
    expect(
      new Set(failed.items.map((item: { policy: string }) => item.policy)),
    ).toEqual(new Set(['failed', 'unknown']));
    expect(failed.matching).toBe(
      failed.totals.policies.failed + failed.totals.policies.unknown,
    );

    const carts = await page('search=SOCK-SHOP-CARTS');
    expect(carts.matching).toBeGreaterThan(0);
    expect(carts.matching).toBeLessThan(10);
    expect(carts.totals).toEqual(worst.totals);

    const beyond = await page('offset=100000');
    expect(beyond).toMatchObject({ items: [], matching: 1412 });
    expect(simulator().requests()).toHaveLength(calls);
  });

  it('sends no more than asked for: under 200 KB even for 200 lines', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    for (const route of ['runtime', 'posture']) {
      const { text } = await of('everything', `${route}?limit=200`);
      expect(Buffer.byteLength(text)).toBeLessThan(200_000);
    }
  });
});

describe('odd answers', () => {
  it('row 8 and 9: every line is shown, and what Sysdig does not say is unknown, not zero', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { status, body } = await of('oddities', 'runtime?limit=200');
    expect(status).toBe(200);
    expect(body.data.fetched + body.data.skipped).toBe(body.data.available);
    expect(body.data.skipped).toBe(0);
    const byWorkload = Object.fromEntries(
      body.data.items.map((item: { asset: string }) => [
        /oddities\/(.*):/.exec(item.asset)?.[1] ?? 'no-name',
        item,
      ]),
    );
    expect(byWorkload['unknown-policy'].policy).toBe('unknown');
    for (const name of ['empty-policy', 'null-policy', 'no-policy-field']) {
      expect(byWorkload[name].policy).toBe('notEvaluated');
    }
    const unknown = {
      critical: null,
      high: null,
      medium: null,
      low: null,
      negligible: null,
    };
    expect(byWorkload['null-counts'].total).toEqual(unknown);
    expect(byWorkload['no-counts'].total).toEqual(unknown);
    expect(byWorkload['null-in-use'].inUse).toEqual(unknown);
    expect(byWorkload['no-spotlight-field'].inUse).toBeNull();
    expect(byWorkload['no-scope'].scope).toBeNull();
    expect(byWorkload['no-result']).toMatchObject({
      resultId: null,
      url: expect.stringContaining('#/vulnerabilities/runtime/?filter='),
    });
    expect(byWorkload['no-name'].asset).toMatch(/^sha256:/);
  });

  it('row 9: nothing is said to be in use where Risk Spotlight is off', async () => {
    simulator().settings.riskSpotlight = false;
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of('sock-shop-carts', 'runtime');
    expect(body.data.totals.inUse).toBeNull();
    expect(body.data.items[0].inUse).toBeNull();
  });

  it('row 8: resources without evaluation are shown as such', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of(
      'everything',
      'posture?state=notEvaluated&limit=200',
    );
    expect(body.data.matching).toBeGreaterThan(0);
    expect(body.data.matching).toBe(body.data.totals.notEvaluated);
    for (const item of body.data.items) {
      expect(item).toMatchObject({ policies: null, passPercentage: null });
    }
  });
});

describe('caching', () => {
  it('row 6: 100 viewers of card and tab cost one call per report and lifetime', async () => {
    const clock = new ManualClock();
    const { of } = await startSysdigBackend({ url: simulator().url, clock });
    const view = async () => {
      const answers = await Promise.all(
        ['summary', 'runtime', 'registry', 'pipeline', 'posture'].map(route =>
          of('sock-shop-carts', route),
        ),
      );
      return answers.map(({ status }) => status);
    };
    const views = await Promise.all(Array.from({ length: 100 }, view));
    expect(new Set(views.flat())).toEqual(new Set([200]));
    expect(simulator().requests()).toHaveLength(4);

    await clock.advance(4 * MINUTE);
    await Promise.all(Array.from({ length: 20 }, view));
    expect(simulator().requests()).toHaveLength(4);

    // Past its lifetime an answer is shown at once while one new one is fetched.
    await clock.advance(2 * MINUTE);
    await Promise.all(Array.from({ length: 20 }, view));
    await until(
      () =>
        simulator()
          .requests()
          .filter(({ status }) => status === 200).length === 8,
    );
    await Promise.all(Array.from({ length: 20 }, view));
    expect(simulator().requests()).toHaveLength(8);
  });

  it('row 6: a browser that has the answer gets it confirmed in a few bytes', async () => {
    const { of, get } = await startSysdigBackend({ url: simulator().url });
    const { headers } = await of('sock-shop-carts', 'runtime');
    const again = await get(
      '/entities/component/default/sock-shop-carts/runtime',
      {
        headers: {
          'if-none-match': headers.get('etag') ?? '',
          // As browsers send it; fetch would add "no-cache", which asks for the whole answer.
          'cache-control': 'max-age=0',
        },
      },
    );
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('row 6: entities with the same question share the answer', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const one = await of('runtime-only', 'runtime');
    const other = await of('runtime-twin', 'runtime');
    expect(other.body).toEqual(one.body);
    expect(asked('runtime-results')).toHaveLength(1);
  });
});
