import { GithubSimulator, startGithubSimulator } from '@internal/simulator';
import { JsonObject } from '@backstage/types';
import { acmeEntities } from './__testUtils__/acmeEntities';
import { startPortal, TestPortal } from './__testUtils__/startPortal';

describe('policies', () => {
  let github: GithubSimulator;
  let portal: TestPortal | undefined;

  beforeAll(async () => {
    github = await startGithubSimulator();
  });
  beforeEach(() => {
    github.reset();
  });
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });
  afterAll(async () => {
    await github.stop();
  });

  async function start(
    policy: JsonObject,
    options: Partial<Parameters<typeof startPortal>[0]> = {},
  ): Promise<TestPortal> {
    portal = await startPortal({
      github: github.url,
      entities: acmeEntities,
      policy,
      ...options,
    });
    return portal;
  }

  describe('required organizations and teams', () => {
    it('asks for the scope and admits members', async () => {
      const { visitor } = await start({ requireOrganizations: ['Acme'] });
      const ada = visitor();
      expect(
        new URL(await ada.start()).searchParams.get('scope')?.split(' '),
      ).toContain('read:org');
      expect((await ada.signIn('ada-byte')).error).toBeUndefined();
    });

    it('admits through any one of the teams', async () => {
      const { visitor } = await start({
        requireTeams: ['acme/payments', 'acme/platform'],
      });
      expect((await visitor().signIn('ada-byte')).error).toBeUndefined();
      expect((await visitor().signIn('lin-park')).error?.message).toMatch(
        /lin-park .*acme\/payments, acme\/platform.*\(GH_NOT_IN_ORG\)$/,
      );
    });

    it('refuses strangers to the organization, and members who left it', async () => {
      const { visitor } = await start({ requireOrganizations: ['acme'] });
      const ada = visitor();
      await ada.signIn('ada-byte');
      const org = github.world.org('acme');
      org.members = org.members.filter(each => each.login !== 'ada-byte');

      const { status, error } = await ada.refresh();
      expect(status).toBe(401);
      expect(error?.message).toMatch(/\(GH_NOT_IN_ORG\)$/);
      expect(ada.session).toBeUndefined();
    });

    it('does not take an invitation for a membership', async () => {
      const { visitor } = await start({ requireOrganizations: ['acme'] });
      const member = github.world
        .org('acme')
        .members.find(each => each.login === 'ada-byte')!;
      member.state = 'pending';
      expect((await visitor().signIn('ada-byte')).error?.message).toMatch(
        /invitation to acme is waiting.*\(GH_NOT_IN_ORG\)$/,
      );
    });

    it('explains single sign-on', async () => {
      const { visitor } = await start({ requireOrganizations: ['acme'] });
      github.world.org('acme').samlEnforced = true;
      expect((await visitor().signIn('ada-byte')).error?.message).toMatch(
        /acme requires single sign-on.*\(GH_ORG_SSO_REQUIRED\)$/,
      );
    });

    it('does not blame the person when GitHub cannot tell', async () => {
      const { visitor } = await start({ requireOrganizations: ['acme'] });
      github.inject({
        kind: 'status',
        status: 500,
        match: { path: '/api/v3/user/memberships' },
      });
      expect((await visitor().signIn('ada-byte')).error?.message).toMatch(
        /\(GH_UNAVAILABLE\)$/,
      );
    });
  });

  describe('break-glass', () => {
    it('admits the named accounts past addresses and organizations, and marks it', async () => {
      const { visitor, audit } = await start({
        allowUsers: [1003, 'Mallory-Voss'],
        requireOrganizations: ['acme'],
        catalogUser: 'optional',
      });
      const bob = await visitor().signIn('bob-quill');
      expect(bob.backstageIdentity?.identity.userEntityRef).toBe(
        'user:github-unlisted/gh-1003',
      );
      expect(audit.last).toMatchObject({
        severity: 'high',
        meta: { admittedBy: 'allow-user', rule: 'fallback' },
      });
      expect((await visitor().signIn('mallory-voss')).error).toBeUndefined();
      expect((await visitor().signIn('eve-hart')).error?.message).toMatch(
        /\(GH_EMAIL_UNVERIFIED\)$/,
      );
    });

    it('works while addresses cannot be read, and keeps the catalog identity', async () => {
      const { visitor } = await start({ allowUsers: [1001] });
      github.inject({
        kind: 'status',
        status: 500,
        match: { path: '/api/v3/user/emails' },
      });
      const ada = await visitor().signIn('ada-byte');
      expect(ada.backstageIdentity?.identity.userEntityRef).toBe(
        'user:default/ada',
      );
    });
  });

  describe('people outside the catalog', () => {
    it('get a name of their own that no address can be turned into', async () => {
      const { visitor } = await start({ catalogUser: 'optional' });
      github.world.user('iris-moor').emails = [
        {
          email: 'ada@other-team.acme.example',
          verified: true,
          primary: true,
          visibility: null,
        },
        {
          email: 'admin@acme.example',
          verified: true,
          primary: false,
          visibility: null,
        },
      ];
      const { backstageIdentity } = await visitor().signIn('iris-moor');
      expect(backstageIdentity?.identity).toEqual({
        userEntityRef: 'user:github-unlisted/gh-1007',
        ownershipEntityRefs: ['user:github-unlisted/gh-1007'],
      });
    });

    it('keep two people apart who share a local part', async () => {
      const { visitor } = await start({
        catalogUser: 'optional',
        allowedEmailDomains: 'acme.example, home.example',
        fallbackNamespace: 'outside',
      });
      github.world.user('iris-moor').emails[0].email = 'al@acme.example';
      github.world.user('bob-quill').emails[0].email = 'al@home.example';
      const refs = await Promise.all(
        ['iris-moor', 'bob-quill'].map(
          async login =>
            (
              await visitor().signIn(login)
            ).backstageIdentity?.identity.userEntityRef,
        ),
      );
      expect(refs).toEqual(['user:outside/gh-1007', 'user:outside/gh-1003']);
    });
  });

  describe('outage grace', () => {
    it('lets people whom GitHub confirmed shortly before go on working', async () => {
      const { visitor, audit } = await start({
        outageGrace: '1h',
        requestTimeout: '2s',
      });
      const ada = visitor();
      await ada.signIn('ada-byte');
      github.inject({ kind: 'hang' });

      const answer = await ada.refresh();
      expect(answer.status).toBe(200);
      expect(answer.backstageIdentity?.identity.userEntityRef).toBe(
        'user:default/ada',
      );
      expect(audit.last?.meta).toMatchObject({ githubUnavailable: true });
    });

    it('waits for the full time once, then briefly, until GitHub answers', async () => {
      const { visitor } = await start({
        outageGrace: '1h',
        requestTimeout: '3s',
      });
      const ada = visitor();
      await ada.signIn('ada-byte');
      github.inject({ kind: 'hang' });
      const timed = async () => {
        const startedAt = Date.now();
        expect((await ada.refresh()).status).toBe(200);
        return Date.now() - startedAt;
      };
      const first = await timed();
      expect(first).toBeGreaterThanOrEqual(3_000 - 50);
      expect(await timed()).toBeLessThan(first);

      await fetch(`${github.url}/__sim/faults`, { method: 'DELETE' });
      github.world.user('ada-byte').emails = [];
      // A busy machine may miss the brief limit, and then the grace holds once more.
      let status: number;
      do {
        ({ status } = await ada.refresh());
      } while (status === 200);
      expect(status).toBe(401);
    });

    it('does not bring anybody in, and does not cover a rate limit', async () => {
      const { visitor } = await start({ outageGrace: '1h' });
      const ada = visitor();
      await ada.signIn('ada-byte');
      github.inject({ kind: 'rateLimit' });
      expect((await ada.refresh()).error?.message).toMatch(
        /\(GH_UNAVAILABLE\)$/,
      );
      await fetch(`${github.url}/__sim/faults`, { method: 'DELETE' });
      github.inject({ kind: 'status', status: 503, match: { path: '/api' } });
      expect((await visitor().signIn('ada-byte')).error?.message).toMatch(
        /\(GH_UNAVAILABLE\)$/,
      );
    });

    it('gives way to a refusal as soon as GitHub answers', async () => {
      const { visitor } = await start({ outageGrace: '1h' });
      const ada = visitor();
      await ada.signIn('ada-byte');
      github.world.user('ada-byte').emails = [];
      expect((await ada.refresh()).error?.message).toMatch(
        /\(GH_NO_VERIFIED_EMAIL_IN_DOMAIN\)$/,
      );
    });
  });

  it('asks GitHub less often when told to', async () => {
    const { visitor } = await start({ emailsCacheTtl: '5m' });
    const ada = visitor();
    await ada.signIn('ada-byte');
    const before = github.requests().length;
    expect((await ada.refresh()).status).toBe(200);
    expect(github.requests()).toHaveLength(before);
  });

  describe('GitHub Apps with expiring tokens', () => {
    const app = { client: { clientId: 'Iv1.0123456789abcdef' } };

    it('renews the token and keeps the end of the session', async () => {
      const { visitor } = await start({}, app);
      const ada = visitor();
      const first = await ada.signIn('ada-byte');
      const session = ada.session;
      const second = await ada.refresh();

      expect(second.status).toBe(200);
      expect(second.providerInfo?.accessToken).not.toBe(
        first.providerInfo?.accessToken,
      );
      expect(ada.session).not.toBe(session);
      expect((await ada.refresh()).status).toBe(200);
    });

    it('lets several tabs refresh at once', async () => {
      const { visitor } = await start({}, app);
      const ada = visitor();
      await ada.signIn('ada-byte');
      const answers = await Promise.all([
        ada.refresh(),
        ada.refresh(),
        ada.refresh(),
      ]);
      expect(answers.map(each => each.status)).toEqual([200, 200, 200]);
    });

    it('keeps the renewed token when the check behind it fails', async () => {
      const { visitor } = await start({}, app);
      const ada = visitor();
      await ada.signIn('ada-byte');
      github.inject({
        kind: 'status',
        status: 503,
        match: { path: '/api/v3/user' },
      });
      expect((await ada.refresh()).status).toBe(401);
      await fetch(`${github.url}/__sim/faults`, { method: 'DELETE' });
      expect((await ada.refresh()).status).toBe(200);
    });

    it('ends the session when GitHub takes the permission back', async () => {
      const { visitor } = await start({}, app);
      const ada = visitor();
      await ada.signIn('ada-byte');
      await fetch(`${github.url}/__sim/users/ada-byte/revoke`, {
        method: 'POST',
      });
      expect((await ada.refresh()).error?.message).toMatch(
        /ada-byte.*\(GH_TOKEN_REVOKED\)$/,
      );
      expect(ada.session).toBeUndefined();
    });
  });

  it('refuses to start on an unsafe configuration, with all reasons', async () => {
    const act = start(
      { allowedEmailDomains: ['*', 'gmail.com'], surprise: true },
      {
        client: { signIn: { resolvers: [] } },
        auth: { experimentalRefreshToken: { enabled: true } },
      },
    );
    const { message } = await act.then(
      () => new Error('it started'),
      (error: Error) => error,
    );
    for (const key of [
      'signInPolicy.github.surprise',
      "the entry '*'",
      "the entry 'gmail.com'",
      'auth.providers.github.production.signIn',
      'auth.experimentalRefreshToken.enabled',
    ]) {
      expect(message).toContain(key);
    }
    expect(message).not.toContain('canary-client-secret');
  });
});
