import { acmePeople } from '../../../acme';
import { GithubWorld } from '../../world/GithubWorld';
import { seedWorld } from '../../world/seedWorld';
import type { RepoSecurity } from '../types';

function alertsOf(security: RepoSecurity) {
  return [
    ...security.codeScanning,
    ...security.dependabot,
    ...security.secretScanning,
  ];
}

describe('the alerts of the demo', () => {
  const world = new GithubWorld(seedWorld);
  const security = (owner: string, name: string) =>
    world.repo(owner, name).security;
  const severities = (name: string) => {
    const found: Record<string, number> = {};
    for (const { state, advisory } of security('acme', name).dependabot) {
      if (state === 'open') {
        found[advisory.severity] = (found[advisory.severity] ?? 0) + 1;
      }
    }
    return found;
  };

  it('are as many as the stories need', () => {
    expect(severities('storefront-web')).toEqual({
      critical: 4,
      high: 61,
      medium: 168,
      low: 79,
    });
    expect(severities('sock-shop-carts')).toEqual({
      critical: 2,
      high: 5,
      medium: 6,
      low: 2,
    });
    expect(severities('playback-order')).toEqual({});
    expect(
      alertsOf(security('acme', 'playback-order')).some(
        ({ state }) => state === 'open',
      ),
    ).toBe(false);
  });

  it('show that they are invented', () => {
    for (const repo of world.repos) {
      for (const { advisory } of repo.security.dependabot) {
        expect(advisory.ghsaId).toMatch(/^GHSA-sim0-/);
        expect(advisory.cveId ?? 'CVE-2026-9').toMatch(/^CVE-2026-9/);
      }
    }
  });

  it('happened in an order that can be, all in the past', () => {
    const people = acmePeople.map(({ login }) => login);
    for (const repo of world.repos) {
      for (const list of [
        repo.security.codeScanning,
        repo.security.dependabot,
        repo.security.secretScanning,
      ]) {
        list.forEach((alert, index) => {
          expect(alert.number).toBe(index + 1);
          expect(alert.updatedAt >= alert.createdAt).toBe(true);
          expect(alert.updatedAt <= world.startedAt).toBe(true);
        });
      }
      for (const { advisory, createdAt, dismissal } of repo.security
        .dependabot) {
        expect(createdAt >= advisory.publishedAt).toBe(true);
        expect(people).toContain(dismissal?.by ?? people[0]);
      }
    }
  });

  it('are the same at each start, but for their ages', () => {
    const ageless = ({ repos }: GithubWorld) =>
      JSON.stringify(
        repos.map(repo => repo.security),
        (_key, value) =>
          typeof value === 'string' && /^\d{4}-.*Z$/.test(value) ? '' : value,
      );

    expect(ageless(new GithubWorld(seedWorld))).toBe(ageless(world));
  });

  it('know one advisory under one identifier, whatever the repository', () => {
    const facts = new Map<string, string>();
    for (const { advisory, packageName } of world.repos.flatMap(
      repo => repo.security.dependabot,
    )) {
      const said = JSON.stringify([packageName, advisory]);
      expect(facts.get(advisory.ghsaId) ?? said).toBe(said);
      facts.set(advisory.ghsaId, said);
    }
    expect(facts.size).toBeGreaterThan(300);
  });
});
