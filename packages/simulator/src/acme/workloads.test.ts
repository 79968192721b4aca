import { acmeClusters } from './clusters';
import { acmeTeams } from './teams';
import { acmeWorkloads } from './workloads';

describe('the demo company’s workloads', () => {
  it.each(acmeWorkloads)(
    '$cluster/$name has a cluster, an owner and containers',
    ({ cluster, owner, containers }) => {
      expect(acmeClusters.map(({ name }) => name)).toContain(cluster);
      expect(acmeTeams.map(({ slug }) => slug)).toContain(owner);
      expect(containers.length).toBeGreaterThan(0);
    },
  );

  it('has one name for one thing', () => {
    const keys = acmeWorkloads.map(
      ({ cluster, namespace, kind, name }) =>
        `${cluster}/${namespace}/${kind}/${name}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(acmeClusters.map(({ sysdigName }) => sysdigName)).size).toBe(
      acmeClusters.length,
    );
  });
});
