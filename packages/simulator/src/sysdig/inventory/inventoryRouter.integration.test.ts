import {
  sysdigPaths,
  useSysdigSimulator,
} from '../../__testUtils__/useSysdigSimulator';
import { inventoryLanguage } from '../filter/languages';

const cartsFilter =
  'cluster in ("sock-shop-cluster") and namespace in ("sock-shop") and name in ("sock-shop-carts") and type in ("Deployment")';

describe('the inventory', () => {
  const sysdig = useSysdigSimulator();
  const { posture, legacyPosture } = sysdigPaths;

  it('gives a resource in the documented shape', async () => {
    expect(await sysdig.read(posture, { filter: cartsFilter })).toEqual({
      data: [
        {
          name: 'sock-shop-carts',
          type: 'Deployment',
          platform: 'Kubernetes',
          category: 'Workload',
          hash: expect.stringMatching(/^[0-9a-f]{32}$/),
          labels: expect.arrayContaining(['app.kubernetes.io/managed-by:Helm']),
          lastSeen: expect.any(Number),
          metadata: { Cluster: 'sock-shop-cluster', Namespace: 'sock-shop' },
          resourceOrigin: 'Deployed',
          zones: [
            { id: 1, name: 'Entire Infrastructure' },
            { id: expect.any(Number), name: 'Team team-c' },
          ],
          isExposed: true,
          validatedExposure: false,
          vulnerabilitySummary: {
            criticalSeverityCount: 9,
            highSeverityCount: 58,
            mediumSeverityCount: 131,
            lowSeverityCount: 40,
            negligibleSeverityCount: 12,
            hasExploit: true,
          },
          inUseVulnerabilitySummary: expect.objectContaining({
            criticalSeverityCount: 2,
            highSeverityCount: 11,
          }),
          posturePolicySummary: {
            passPercentage: 50,
            policies: [
              {
                id: expect.any(Number),
                name: 'CIS Kubernetes V1.24 Benchmark',
                isPassed: false,
              },
              {
                id: expect.any(Number),
                name: 'Sysdig Kubernetes',
                isPassed: true,
              },
            ],
          },
          containerInfo: [
            {
              containerId: expect.any(String),
              containerName: 'carts',
              podName: expect.stringContaining('sock-shop-carts-'),
            },
          ],
          configApiEndpoint: expect.any(String),
          postureControlSummaryApiEndpoint: expect.any(String),
        },
      ],
      page: { total: 1 },
    });
  });

  it('gives it in the older shape at the older path', async () => {
    sysdig.simulator.settings.legacyInventoryOnly = true;
    const { data } = await sysdig.read(legacyPosture, { filter: cartsFilter });

    expect((await sysdig.get(posture)).status).toBe(404);
    expect(data).toMatchObject([
      {
        name: 'sock-shop-carts',
        keyValueConfigs: [],
        lastSeen: expect.stringMatching(/^\d+$/),
        zones: [{ id: '1' }, { id: expect.stringMatching(/^\d+$/) }],
        posturePolicySummary: {
          policies: [
            { id: expect.stringMatching(/^\d+$/), pass: false },
            { pass: true },
          ],
        },
      },
    ]);
    expect(data[0].posturePolicySummary.policies[0]).not.toHaveProperty(
      'isPassed',
    );
  });

  it('counts pages, 20 lines each unless told', async () => {
    const first = await sysdig.read(posture);
    const names: string[] = [];
    for (let page = 1; page <= first.page.total; page++) {
      const { data } = await sysdig.read(posture, { pageNumber: page });
      names.push(...data.map(({ hash }: { hash: string }) => hash));
    }
    const last = await sysdig.read(posture, { pageNumber: 3, pageSize: 100 });

    expect(first.data).toHaveLength(20);
    expect(first.page).toEqual({ total: 12, next: 2 });
    expect(new Set(names).size).toBe(240);
    expect(last.data).toHaveLength(40);
    expect(last.page).toEqual({ total: 3, previous: 2 });
    expect((await sysdig.read(posture, { pageNumber: 99 })).data).toHaveLength(
      0,
    );
  });

  it('adds images of containers when asked', async () => {
    const { data } = await sysdig.read(posture, {
      filter: cartsFilter,
      withEnrichedContainers: 'true',
    });

    expect(data[0].containerInfo[0].pullString).toBe(
      'docker.io/weaveworksdemos/carts:0.4.8',
    );
  });

  it('has a resource for every field that filters know', async () => {
    const found = await Promise.all(
      [...inventoryLanguage.fields].map(async field => {
        const { data } = await sysdig.read(posture, {
          filter: `${field} exists`,
          pageSize: 1,
        });
        return [field, data.length];
      }),
    );

    expect(found).toEqual(
      [...inventoryLanguage.fields].map(field => [field, 1]),
    );
  });

  it('has resources that were never evaluated', async () => {
    const { data } = await sysdig.read(posture, { pageSize: 1000 });
    const policies = data.map(
      ({ posturePolicySummary }: { posturePolicySummary: unknown }) =>
        posturePolicySummary,
    );

    expect(policies).toContain(null);
  });

  it.each([
    ['a page before the first', { pageNumber: 0 }],
    ['no lines on a page', { pageSize: 0 }],
    ['too many lines on a page', { pageSize: 1001 }],
    ['a negative page', { pageNumber: -1 }],
    ['a flag that is none', { withEnrichedContainers: 'yes' }],
    ['or', { filter: 'name = "a" or name = "b"' }],
    ['a field of runtime', { filter: 'kubernetes.cluster.name = "a"' }],
  ])('refuses %s', async (_, query) => {
    const response = await sysdig.get(posture, query);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: 'badRequest' });
  });
});
