import {
  sysdigPaths,
  useSysdigSimulator,
} from '../../__testUtils__/useSysdigSimulator';
import { counts } from '../scans/Scan';
import { startSysdigSimulator } from '../startSysdigSimulator';

interface Vulnerability {
  name: string;
  severity: string;
  packageRef: string;
  riskAcceptRefs: string[] | null;
  fixVersion?: string;
  exploitable: boolean;
  cisaKev?: object;
}
interface Detail {
  packages: Record<
    string,
    {
      name: string;
      version: string;
      isRunning?: boolean;
      layerRef: string;
      vulnerabilitiesRefs: string[] | null;
    }
  >;
  vulnerabilities: Record<string, Vulnerability>;
  riskAccepts: Record<string, { reason: string }>;
  layers: Record<string, unknown>;
  policies: {
    evaluations: Array<{ name: string; evaluation: string }>;
    globalEvaluation: string;
  };
  metadata: Record<string, unknown>;
  assetType: string;
  stage: string;
}
interface Line {
  resultId: string;
  isRiskSpotlightEnabled?: boolean;
  policyEvaluationResult?: string;
  vulnTotalBySeverity: Record<string, number | null> | null;
  runningVulnTotalBySeverity?: Record<string, number> | null;
}

function countBySeverity(detail: Detail, inUseOnly: boolean) {
  const sum: Record<string, number> = counts();
  for (const found of Object.values(detail.vulnerabilities)) {
    const { isRunning } = detail.packages[found.packageRef];
    if (!inUseOnly || isRunning) {
      sum[found.severity] += 1;
    }
  }
  return sum;
}

function stated(total: Line['vulnTotalBySeverity']) {
  return Object.fromEntries(
    Object.entries(total ?? {}).filter(([, count]) => count !== null),
  );
}

const CARTS = '17f0a3c1b2d4e5f60718293a4b5c6d7e';

describe('one scan in detail', () => {
  const sysdig = useSysdigSimulator();
  const detailOf = (resultId: string): Promise<Detail> =>
    sysdig.read(sysdigPaths.result(resultId));

  it('agrees with the lines of the demo in every list, in use included', async () => {
    const lists: Array<{ data: Line[] }> = await Promise.all([
      sysdig.read(sysdigPaths.runtime, {
        filter: 'kubernetes.cluster.name in ("sock-shop-cluster", "dev")',
      }),
      sysdig.read(sysdigPaths.registry, { limit: 30 }),
      sysdig.read(sysdigPaths.pipeline, { limit: 20 }),
    ]);
    const lines = lists.flatMap(({ data }) => data);

    expect(lists.map(({ data }) => data.length)).toEqual([12, 30, 20]);
    for (const line of lines) {
      const detail = await detailOf(line.resultId);
      const inUse = line.isRiskSpotlightEnabled
        ? line.runningVulnTotalBySeverity
        : counts();

      expect(countBySeverity(detail, false)).toMatchObject(
        stated(line.vulnTotalBySeverity),
      );
      expect(countBySeverity(detail, true)).toEqual(inUse);
      // Registry scans have no policies.
      expect(detail.policies.globalEvaluation).toBe(
        line.policyEvaluationResult ?? 'noPolicy',
      );
    }
  });

  it('agrees for the fleet as well', async () => {
    const { data }: { data: Line[] } = await sysdig.read(sysdigPaths.runtime, {
      filter: 'kubernetes.cluster.name = "fleet-eu-1"',
    });
    const some = data.filter((_, index) => index % 12 === 0);

    expect(some.length).toBeGreaterThan(15);
    for (const line of some) {
      const detail = await detailOf(line.resultId);
      expect(countBySeverity(detail, false)).toEqual(line.vulnTotalBySeverity);
      expect(countBySeverity(detail, true)).toEqual(
        line.runningVulnTotalBySeverity,
      );
    }
  });

  it('joins packages, vulnerabilities, layers and accepted risks by reference', async () => {
    const detail = await detailOf(CARTS);
    const found = Object.entries(detail.vulnerabilities);

    expect(found).toHaveLength(250);
    for (const [ref, { packageRef, riskAcceptRefs }] of found) {
      const item = detail.packages[packageRef];
      expect(item.vulnerabilitiesRefs).toContain(ref);
      expect(detail.layers).toHaveProperty([item.layerRef]);
      for (const riskRef of riskAcceptRefs ?? []) {
        expect(detail.riskAccepts).toHaveProperty([riskRef]);
      }
    }
    const linked = Object.values(detail.packages).flatMap(
      ({ vulnerabilitiesRefs }) => vulnerabilitiesRefs ?? [],
    );
    expect(new Set(linked).size).toBe(250);
  });

  it('has something of everything a reader looks for', async () => {
    const detail = await detailOf(CARTS);
    const found = Object.values(detail.vulnerabilities);
    const count = (test: (each: Vulnerability) => unknown) =>
      found.filter(test).length;

    expect(detail).toMatchObject({
      assetType: 'containerImage',
      stage: 'runtime',
      metadata: {
        pullString: 'docker.io/weaveworksdemos/carts:0.4.8',
        architecture: 'amd64',
        baseOs: 'debian 12',
      },
      policies: {
        evaluations: [
          { name: 'Sysdig Best Practices', evaluation: 'passed' },
          { evaluation: 'failed' },
        ],
        globalEvaluation: 'failed',
      },
    });
    expect(count(({ riskAcceptRefs }) => riskAcceptRefs)).toBe(2);
    expect(count(({ exploitable }) => exploitable)).toBeGreaterThan(0);
    expect(count(({ fixVersion }) => fixVersion)).toBeGreaterThan(100);
    expect(count(({ fixVersion }) => !fixVersion)).toBeGreaterThan(20);
    // An empty object stands for "not in the list".
    expect(
      count(({ cisaKev }) => cisaKev && Object.keys(cisaKev).length === 0),
    ).toBeGreaterThan(20);
    expect(
      found.filter(({ cisaKev }) => Object.keys(cisaKev ?? {}).length > 0),
    ).toContainEqual(
      expect.objectContaining({
        name: 'CVE-2026-90001',
        severity: 'critical',
        exploitable: true,
      }),
    );
  });

  it('uses only numbers that show they are invented', async () => {
    const detail = await detailOf(CARTS);

    for (const { name } of Object.values(detail.vulnerabilities)) {
      expect(name).toMatch(/^CVE-2026-9\d{4}$/);
    }
  });

  it('says the same about a vulnerability wherever it is found', async () => {
    const { data } = await sysdig.read(sysdigPaths.registry, {
      filter: 'freeText = "sock-shop/"',
    });
    const severities = new Map<string, Set<string>>();
    for (const { resultId } of data) {
      const { vulnerabilities } = await detailOf(resultId);
      for (const { name, severity } of Object.values(vulnerabilities)) {
        severities.set(name, (severities.get(name) ?? new Set()).add(severity));
      }
    }

    expect(severities.size).toBeGreaterThan(100);
    expect([...severities.values()].every(({ size }) => size === 1)).toBe(true);
  });

  it('is 6 MB for the largest image', async () => {
    const { data } = await sysdig.read(sysdigPaths.runtime, { limit: 1 });
    const response = await sysdig.get(sysdigPaths.result(data[0].resultId));
    const text = await response.text();
    const detail: Detail = JSON.parse(text);
    const found = Object.values(detail.vulnerabilities);

    expect(data[0].mainAssetName).toBe('ghcr.io/acme/playback-order:8.4.1');
    expect(text.length / 1_000_000).toBeGreaterThan(5.5);
    expect(text.length / 1_000_000).toBeLessThan(6.5);
    expect(found).toHaveLength(8171);
    expect(found.filter(({ riskAcceptRefs }) => riskAcceptRefs)).toHaveLength(
      15,
    );
    expect(
      found.filter(({ cisaKev }) => Object.keys(cisaKev ?? {}).length > 0)
        .length,
    ).toBeGreaterThan(0);
  });

  it('says nothing about use where Risk Spotlight is off', async () => {
    expect(
      Object.values((await detailOf(CARTS)).packages).some(
        ({ isRunning }) => isRunning,
      ),
    ).toBe(true);
    sysdig.simulator.settings.riskSpotlight = false;
    expect(
      Object.values((await detailOf(CARTS)).packages).some(
        item => 'isRunning' in item,
      ),
    ).toBe(false);
  });

  it('describes hosts as hosts', async () => {
    const { data } = await sysdig.read(sysdigPaths.runtime, {
      filter: 'asset.type = "host"',
      limit: 1,
    });

    expect(await detailOf(data[0].resultId)).toMatchObject({
      assetType: 'host',
      layers: {},
      metadata: { hostName: data[0].mainAssetName },
    });
  });

  it('is the same at each start, but for the time', async () => {
    const other = await startSysdigSimulator();
    const again = await fetch(`${other.url}${sysdigPaths.result(CARTS)}`, {
      headers: { authorization: 'Bearer portal' },
    });
    const detail: Detail = await again.json();
    await other.stop();

    expect(Object.keys(detail.vulnerabilities)).toEqual(
      Object.keys((await detailOf(CARTS)).vulnerabilities),
    );
  });

  it.each(['unknown', 'constructor', '..%2f..%2fsettings'])(
    'answers 404 to %s',
    async resultId => {
      const response = await sysdig.get(sysdigPaths.result(resultId));

      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: 'notFound' });
    },
  );
});
