import {
  sysdigPaths,
  useSysdigSimulator,
} from '../../__testUtils__/useSysdigSimulator';
import { demoFindings } from './demoFindings';

interface Page {
  data: Array<Record<string, unknown>>;
  page: { next?: string; total: number };
}

describe('lists of scans', () => {
  const sysdig = useSysdigSimulator();
  const { runtime, registry, pipeline } = sysdigPaths;

  const walk = async (query: Record<string, string | number>) => {
    const pages: Page[] = [];
    let cursor: string | undefined;
    do {
      const page: Page = await sysdig.read(runtime, {
        ...query,
        ...(cursor ? { cursor } : {}),
      });
      pages.push(page);
      cursor = page.page.next;
    } while (cursor);
    return pages;
  };

  it('gives the documented line of a running image', async () => {
    expect(
      await sysdig.read(runtime, {
        filter:
          'kubernetes.cluster.name in ("sock-shop-cluster") and kubernetes.namespace.name in ("sock-shop") and kubernetes.workload.name in ("sock-shop-carts") and kubernetes.workload.type in ("deployment")',
      }),
    ).toEqual({
      data: [
        {
          isRiskSpotlightEnabled: true,
          mainAssetName: 'docker.io/weaveworksdemos/carts:0.4.8',
          policyEvaluationResult: 'failed',
          resourceId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e',
          runningVulnTotalBySeverity: {
            critical: 2,
            high: 11,
            medium: 24,
            low: 7,
            negligible: 0,
          },
          sbomId: expect.stringMatching(/^[0-9a-f]{32}$/),
          scope: {
            'asset.type': 'workload',
            'kubernetes.cluster.name': 'sock-shop-cluster',
            'kubernetes.namespace.name': 'sock-shop',
            'kubernetes.pod.container.name': 'carts',
            'kubernetes.workload.name': 'sock-shop-carts',
            'kubernetes.workload.type': 'deployment',
          },
          vulnTotalBySeverity: {
            critical: 9,
            high: 58,
            medium: 131,
            low: 40,
            negligible: 12,
          },
        },
      ],
      page: { total: 1 },
    });
  });

  it('gives the lines of images in a registry and of builds', async () => {
    const inRegistry = await sysdig.read(registry, {
      filter: 'vendor = "harbor" and freeText = "sock-shop/carts:0.4.8"',
    });
    const built = await sysdig.read(pipeline, {
      filter: 'freeText in ("ghcr.io/sysdiglabs")',
    });

    expect(inRegistry).toEqual({
      data: [
        {
          createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          imageId: expect.stringMatching(/^sha256:/),
          pullString:
            'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/carts:0.4.8',
          resultId: expect.any(String),
          vendor: 'harbor',
          vulnTotalBySeverity: {
            critical: 9,
            high: 58,
            medium: 131,
            low: 40,
            negligible: 12,
          },
        },
      ],
      page: { total: 1 },
    });
    expect(built).toMatchObject({
      data: [
        {
          pullString: 'ghcr.io/sysdiglabs/carts:0.4.9-rc1',
          policyEvaluationResult: 'passed',
          vulnTotalBySeverity: { critical: 0, high: 3 },
        },
        {
          pullString: 'ghcr.io/sysdiglabs/carts:0.4.9-rc0',
          policyEvaluationResult: 'failed',
        },
      ],
      page: { total: 2 },
    });
    expect(Object.keys(built.data[0].vulnTotalBySeverity)).toHaveLength(2);
  });

  it.each([
    [1000, [1000, 412]],
    [353, [353, 353, 353, 353]],
    [500, [500, 500, 412]],
  ])('pages through all of them, %p at a time', async (limit, lengths) => {
    const pages = await walk({ limit });
    const lines = pages.flatMap(({ data }) => data);

    expect(pages.map(({ data }) => data.length)).toEqual(lengths);
    expect(pages.map(({ page }) => page.total)).toEqual(
      lengths.map(() => 1412),
    );
    expect(pages.at(-1)?.page).not.toHaveProperty('next');
    expect(
      new Set(lines.map(line => JSON.stringify([line.resultId, line.scope])))
        .size,
    ).toBe(1412);
    for (const { page } of pages) {
      expect((page.next ?? '').length).toBeLessThanOrEqual(300);
    }
  });

  it('sends 1,000 lines unless told', async () => {
    expect((await sysdig.read(runtime)).data).toHaveLength(1000);
    expect((await sysdig.read(registry)).data).toHaveLength(140);
    expect((await sysdig.read(pipeline)).data).toHaveLength(90);
    expect((await sysdig.read(runtime, { limit: 1 })).data).toHaveLength(1);
  });

  it('sorts by severity, worst first unless told, and pages in that order', async () => {
    const weights = async (key: string, query: Record<string, string>) =>
      (await walk({ limit: 700, ...query })).flatMap(({ data }) =>
        data
          .map(line => line[key])
          .filter(
            (value): value is Record<string, number> =>
              typeof value === 'object' && value !== null,
          )
          .filter(value => typeof value.critical === 'number')
          .map(({ critical, high }) => critical * 1000 + high),
      );
    const total = await weights('vulnTotalBySeverity', {});
    const inUse = await weights('runningVulnTotalBySeverity', {
      sort: 'runningVulnTotalBySeverity',
      order: 'asc',
    });

    expect(total[0]).toBe(31_940);
    expect(total).toEqual([...total].sort((a, b) => b - a));
    expect(inUse).toEqual([...inUse].sort((a, b) => a - b));
    expect(inUse.length).toBeGreaterThan(1300);
  });

  it('knows every policy result, an unknown one, none, and null', async () => {
    const lines = (await walk({})).flatMap(({ data }) => data);
    const policies = new Set(lines.map(line => line.policyEvaluationResult));

    expect(policies).toEqual(
      new Set([
        'passed',
        'failed',
        'accepted',
        'noPolicy',
        'notApplicable',
        'pendingReview',
        '',
        null,
        undefined,
      ]),
    );
    expect(new Set(lines.map(({ isRiskSpotlightEnabled: on }) => on))).toEqual(
      new Set([true, false, undefined]),
    );
  });

  it('has one scan for each hole that Sysdig leaves', async () => {
    const { data } = await sysdig.read(runtime, {
      filter: 'kubernetes.namespace.name = "oddities"',
    });
    const withoutScope = data.filter((line: object) => !('scope' in line));
    const withoutResult = data.filter(
      ({ resultId }: { resultId: unknown }) => resultId === null,
    );

    expect(data).toHaveLength(12);
    expect(withoutScope).toHaveLength(1);
    expect(withoutResult).toHaveLength(1);
  });

  it('knows hosts, containers and workloads', async () => {
    const totals = await Promise.all(
      ['host', 'container', 'workload'].map(
        async type =>
          (
            await sysdig.read(runtime, {
              filter: `asset.type = "${type}"`,
              limit: 1,
            })
          ).page.total,
      ),
    );

    expect(Math.min(...totals)).toBeGreaterThan(20);
    expect(totals.reduce((sum, count) => sum + count)).toBe(1412);
  });

  it('finds what is in use, as long as agents report it', async () => {
    const ask = async (value: boolean) =>
      (
        await sysdig.read(runtime, {
          filter: `hasRunningVulns = ${value} and kubernetes.cluster.name = "sock-shop-cluster"`,
        })
      ).page.total;

    expect(await ask(true)).toBe(8);
    expect(await ask(false)).toBe(2);
    sysdig.simulator.settings.riskSpotlight = false;
    expect(await ask(true)).toBe(0);
    expect(await ask(false)).toBe(10);
  });

  it('reports nothing in use where Risk Spotlight is off', async () => {
    sysdig.simulator.settings.riskSpotlight = false;
    const { data } = await sysdig.read(runtime, {
      filter: 'freeText = "weaveworksdemos/carts"',
    });

    expect(data).toMatchObject([
      {
        isRiskSpotlightEnabled: false,
        runningVulnTotalBySeverity: { critical: 0, high: 0 },
        vulnTotalBySeverity: { critical: 9, high: 58 },
      },
    ]);
  });

  it.each([
    ['a limit of nothing', { limit: 0 }, 'limit'],
    ['a limit beyond 1,000', { limit: 1001 }, 'limit'],
    ['a limit that is no number', { limit: 'all' }, 'limit'],
    ['an unknown sort', { sort: 'name' }, 'sort'],
    ['an unknown order', { order: 'up' }, 'order'],
    ['a made-up cursor', { cursor: 'abc' }, 'cursor'],
    ['an enormous cursor', { cursor: 'a'.repeat(301) }, 'cursor'],
    [
      'a field that the report does not know',
      { filter: 'name = "x"' },
      'unsupported field: name',
    ],
  ])('refuses %s', async (_, query, word) => {
    const response = await sysdig.get(runtime, query);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      type: 'badRequest',
      message: expect.stringContaining(word),
      details: [],
    });
  });

  it('refuses a cursor of another question, and a parameter given twice', async () => {
    const { page } = await sysdig.read(runtime, { limit: 1 });
    const other = await sysdig.get(runtime, {
      cursor: page.next,
      filter: 'asset.type = "host"',
    });
    const elsewhere = await sysdig.get(registry, { cursor: page.next });
    const twice = await sysdig.get(`${runtime}?limit=1&limit=2`);

    expect([other.status, elsewhere.status, twice.status]).toEqual([
      400, 400, 400,
    ]);
  });

  it('takes an empty filter for none', async () => {
    expect((await sysdig.read(runtime, { filter: '' })).page.total).toBe(1412);
  });

  it('knows what it found in every container, and in no other', () => {
    expect(Object.keys(demoFindings)).toHaveLength(12);
  });
});
