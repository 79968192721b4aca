import { startSysdigSimulator } from '@internal/simulator';
import { useSimulator } from '@internal/vendor-client/testUtils';
import type { ResultDetail, ScanReport } from '@internal/plugin-sysdig-common';
import { startSysdigBackend } from './__testUtils__/startSysdigBackend';

const CARTS = 'results/17f0a3c1b2d4e5f60718293a4b5c6d7e';

// Large answers and many of them take their time on a busy machine.

const simulator = useSimulator(startSysdigSimulator);

describe('one scan in detail', () => {
  it('row 15: agrees with its line, worst first, with what a person needs', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const report: ScanReport = (await of('sock-shop-carts', 'runtime')).body
      .data;
    const { status, body } = await of('sock-shop-carts', CARTS);
    const detail: ResultDetail = body.data;
    expect(status).toBe(200);
    expect(detail).toMatchObject({
      resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e',
      asset: report.items[0].asset,
      policy: 'failed',
      skipped: 0,
      image: { architecture: 'amd64', baseOs: 'debian 12' },
      url: report.items[0].url,
    });
    expect(detail.totals.total).toEqual(report.items[0].total);
    expect(detail.matching).toBe(detail.totals.vulnerabilities);
    expect(detail.totals.accepted).toBe(2);
    expect(detail.items).toHaveLength(25);
    expect(detail.items[0]).toMatchObject({
      severity: 'critical',
      cvss: { version: '3.1' },
      nvdUrl: expect.stringContaining('https://nvd.nist.gov/vuln/detail/CVE-'),
    });
    expect(detail.policies.length).toBeGreaterThan(0);
  });

  it('row 15: searches, filters, sorts and pages without asking again', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const read = async (query: string): Promise<ResultDetail> =>
      (await of('sock-shop-carts', `${CARTS}?${query}`)).body.data;
    const all = await read('limit=200');
    const calls = simulator().requests().length;
    expect(calls).toBe(4);

    const fixable = await read('fixable=true&limit=200');
    expect(fixable.matching).toBe(all.totals.fixable);
    expect(fixable.items.every(item => item.fixVersion !== null)).toBe(true);
    const inUse = await read('inUse=true&limit=200');
    expect(inUse.matching).toBe(all.totals.inUse);
    expect(inUse.items.every(item => item.inUse === true)).toBe(true);
    const exploitable = await read('exploitable=true&limit=200');
    expect(exploitable.matching).toBe(all.totals.exploitable);
    const known = await read('knownExploited=true&limit=200');
    expect(known.matching).toBe(all.totals.knownExploited);
    const high = await read('severity=high&severity=critical&limit=200');
    expect(high.matching).toBe(9 + 58);
    const combined = await read('fixable=true&severity=critical&limit=200');
    expect(combined.matching).toBeLessThanOrEqual(9);

    const wanted = all.items[5].name.toLocaleLowerCase('en-US');
    const found = await read(`search=${wanted}`);
    expect(found.items.map(({ name }) => name)).toContain(all.items[5].name);
    const byScore = await read('sort=cvss&order=asc&limit=200');
    const scores = byScore.items.flatMap(({ cvss }) => cvss?.score ?? []);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    const second = await read('limit=5&offset=5');
    expect(second.items).toEqual(all.items.slice(5, 10));
    expect(simulator().requests()).toHaveLength(calls);
  });

  it('row 9: in use is unknown where Risk Spotlight is off', async () => {
    simulator().settings.riskSpotlight = false;
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body } = await of('sock-shop-carts', CARTS);
    expect(body.data.totals.inUse).toBeNull();
    expect(body.data.items[0].inUse).toBeNull();
  });

  it('serves a scan of several MB in small pages, asked for once', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    const { body: report } = await of('large-scan', 'runtime');
    const { resultId } = report.data.items[0];
    const answers = await Promise.all(
      [0, 1, 2, 3].map(page =>
        of('large-scan', `results/${resultId}?limit=200&offset=${page * 200}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const { text, body } of answers) {
      expect(body.data.matching).toBeGreaterThan(5000);
      expect(Buffer.byteLength(text)).toBeLessThan(200_000);
    }
    expect(
      simulator()
        .requests()
        .filter(({ path }) => path.includes('/results/')),
    ).toHaveLength(1);
    const known = await of(
      'large-scan',
      `results/${resultId}?knownExploited=true`,
    );
    expect(known.body.data.matching).toBeGreaterThan(0);
  });

  it('says that a scan is gone when Sysdig no longer has it', async () => {
    const { of } = await startSysdigBackend({ url: simulator().url });
    await of('sock-shop-carts', 'runtime');
    simulator().inject({
      kind: 'status',
      status: 404,
      match: { path: '/secure/vulnerability/v1/results' },
    });
    const { status, body } = await of('sock-shop-carts', CARTS);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'NOT_FOUND', vendor: 'sysdig' });
  });
});
