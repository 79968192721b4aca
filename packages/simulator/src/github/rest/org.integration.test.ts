import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

describe('organizations at the simulated GitHub', () => {
  const github = useGithubSimulator();
  const as = (login: string, scopes = ['read:org']) =>
    github.simulator.issueToken(login, { scopes });
  const status = async (path: string, token?: string) =>
    (await github.api(path, token ? { token } : {})).status;

  it('shows the own membership', async () => {
    const response = await github.api('/user/memberships/orgs/acme', {
      token: as('ada-byte'),
    });

    expect(await response.json()).toMatchObject({
      state: 'active',
      role: 'admin',
      organization: { login: 'acme' },
      user: { login: 'ada-byte' },
    });
  });

  it('says pending, 404 and 403 where they belong', async () => {
    await github.admin('/orgs/acme/members/eve-hart', {
      method: 'PUT',
      body: { state: 'pending' },
    });
    const pending = await github.api('/user/memberships/orgs/acme', {
      token: as('eve-hart'),
    });

    expect(await pending.json()).toMatchObject({ state: 'pending' });
    expect(await status('/user/memberships/orgs/acme', as('bob-quill'))).toBe(
      404,
    );
    expect(await status('/user/memberships/orgs/nothing', as('ada-byte'))).toBe(
      404,
    );
    expect(
      await status('/user/memberships/orgs/acme', as('ada-byte', [])),
    ).toBe(403);
  });

  it('removes members', async () => {
    await github.admin('/orgs/acme/members/ada-byte', { method: 'DELETE' });

    expect(await status('/user/memberships/orgs/acme', as('ada-byte'))).toBe(
      404,
    );
  });

  it('asks for single sign-on where that is switched on', async () => {
    await github.admin('/orgs/acme', {
      method: 'PATCH',
      body: { samlEnforced: true },
    });
    const response = await github.api('/user/memberships/orgs/acme', {
      token: as('ada-byte'),
    });

    expect(response.status).toBe(403);
    expect(response.headers.get('x-github-sso')).toMatch(
      /^required; url=https:/,
    );
    expect(await status('/orgs/acme/teams')).toBe(200);
  });

  it('lists the organizations of a person', async () => {
    const orgs = await (
      await github.api('/user/orgs', { token: as('lin-park') })
    ).json();

    expect(orgs).toMatchObject([{ login: 'acme', id: 900 }]);
    expect(
      await (await github.api('/user/orgs', { token: as('bob-quill') })).json(),
    ).toEqual([]);
  });

  it('knows who is in which team, teams below included', async () => {
    const team = (slug: string, login: string) =>
      status(`/orgs/acme/teams/${slug}/memberships/${login}`, as('ada-byte'));

    expect(await team('platform', 'ada-byte')).toBe(200);
    expect(await team('shop', 'LIN-park')).toBe(200);
    expect(await team('payments', 'lin-park')).toBe(404);
    expect(await team('nothing', 'ada-byte')).toBe(404);
  });

  it('shows teams to members only', async () => {
    const teams = await (await github.api('/orgs/acme/teams')).json();

    expect(teams.map(({ slug }: { slug: string }) => slug)).toEqual([
      'platform',
      'shop',
      'payments',
      'team-c',
    ]);
    expect(teams[3].parent).toMatchObject({ slug: 'shop' });
    expect(await status('/orgs/acme/teams', as('mallory-voss'))).toBe(404);
    expect(await status('/orgs/acme/teams', as('ada-byte', []))).toBe(404);
    expect(await status('/orgs/acme', as('mallory-voss'))).toBe(200);
  });

  it('marks suspended people', async () => {
    github.simulator.world.user('sam-reyes').suspended = true;
    const membership = await github.api('/orgs/acme/memberships/sam-reyes');

    expect(await membership.json()).toMatchObject({ role: 'suspended' });
    expect(await (await github.api('/users/sam-reyes')).json()).toMatchObject({
      suspended_at: expect.any(String),
    });
  });

  it('lists repositories, private ones only to those who may see them', async () => {
    github.simulator.world.repo('acme', 'payments-ledger').private = true;
    const names = async (token?: string) => {
      const response = await github.api(
        '/orgs/acme/repos?per_page=100',
        token ? { token } : {},
      );
      const repos: { name: string }[] = await response.json();
      return repos.map(({ name }) => name);
    };

    expect(await names()).toContain('payments-ledger');
    expect(await names(as('sam-reyes', ['repo']))).toContain('payments-ledger');
    expect(await names(as('sam-reyes', []))).not.toContain('payments-ledger');
    expect(await names(as('bob-quill', ['repo']))).not.toContain(
      'payments-ledger',
    );
    expect(
      await status('/repos/acme/payments-ledger', as('bob-quill', ['repo'])),
    ).toBe(404);
  });
});
