import { GithubSimulator, startGithubSimulator } from '@internal/simulator';
import { acmeEntities } from './__testUtils__/acmeEntities';
import { CLIENT, startPortal, TestPortal } from './__testUtils__/startPortal';
import { openSession, sealSession } from './session/session';
import { SessionSeal } from './session/SessionSeal';

const HOUR = 3_600_000;

describe('refreshing', () => {
  let github: GithubSimulator;
  let portal: TestPortal;
  /** The same for tests that wait for an answer in vain. */
  let impatient: TestPortal;

  beforeAll(async () => {
    github = await startGithubSimulator();
    const options = { github: github.url, entities: acmeEntities };
    portal = await startPortal(options);
    impatient = await startPortal({
      ...options,
      policy: { requestTimeout: '2s' },
    });
  });
  beforeEach(() => {
    github.reset();
    portal.audit.events.length = 0;
    portal.catalog.entities = acmeEntities;
    portal.catalog.down = false;
  });
  afterAll(async () => {
    await portal.stop();
    await impatient.stop();
    await github.stop();
  });

  async function signedIn(at = portal) {
    const visitor = at.visitor();
    const answer = await visitor.signIn('ada-byte');
    expect(answer.error).toBeUndefined();
    portal.audit.events.length = 0;
    return { visitor, token: answer.providerInfo!.accessToken };
  }

  async function isAlive(token: string): Promise<boolean> {
    const response = await fetch(`${github.apiUrl}/user`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.status === 200;
  }

  it('gives the same identity again, at low severity', async () => {
    const { visitor } = await signedIn();
    const before = visitor.session;
    const answer = await visitor.refresh();

    expect(answer.status).toBe(200);
    expect(answer.backstageIdentity?.identity.userEntityRef).toBe(
      'user:default/ada',
    );
    expect(visitor.session).toBe(before);
    expect(portal.audit.events).toEqual([
      expect.objectContaining({
        severity: 'low',
        status: 'succeeded',
        meta: expect.objectContaining({ kind: 'refresh' }),
      }),
    ]);
  });

  it('follows a renamed login and moved groups', async () => {
    const { visitor } = await signedIn();
    await fetch(`${github.url}/__sim/users/ada-byte`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'ada-renamed' }),
    });
    portal.catalog.entities = [{ ...acmeEntities[0], relations: [] }];
    const answer = await visitor.refresh();
    expect(answer.backstageIdentity?.identity).toEqual({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada'],
    });
  });

  describe('when the policy says no', () => {
    it('throws out whoever lost the address, revokes the token and remembers why', async () => {
      const { visitor, token } = await signedIn();
      github.world.user('ada-byte').emails = [];
      const refused = await visitor.refresh();

      expect(refused.status).toBe(401);
      expect(refused.error?.message).toMatch(
        /ada-byte .*acme\.example.*\(GH_NO_VERIFIED_EMAIL_IN_DOMAIN\)$/,
      );
      expect(visitor.session).toBeUndefined();
      expect(visitor.cookies.has('github-granted-scope')).toBe(false);
      expect(await isAlive(token)).toBe(false);
      expect(portal.audit.last).toMatchObject({
        severity: 'medium',
        status: 'failed',
        meta: {
          kind: 'refresh',
          reason: 'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
          tokenRevoked: true,
        },
      });

      const reloaded = await visitor.refresh();
      expect(reloaded).toEqual(refused);
    });

    it('forgets the reason once the person is in again', async () => {
      const { visitor } = await signedIn();
      const { emails } = github.world.user('ada-byte');
      github.world.user('ada-byte').emails = [];
      await visitor.refresh();
      github.world.user('ada-byte').emails = emails;

      await visitor.signIn('ada-byte');
      expect(visitor.cookies.has('github-refusal')).toBe(false);
      expect((await visitor.refresh()).status).toBe(200);
    });

    it('does not believe a reason that it did not write', async () => {
      const visitor = portal.visitor();
      visitor.cookies.set('github-refusal', {
        value: 'cb1.c29tZWJvZHkgZWxzZSB3cm90ZSB0aGlzIG5vdGUgaGVyZQ',
        path: '/',
        attributes: '',
      });
      const answer = await visitor.refresh();
      expect(answer.status).toBe(401);
      expect(answer.error?.message).toContain('Missing session cookie');
    });

    it.each([
      [
        'the address is no longer verified',
        'GH_EMAIL_UNVERIFIED',
        () => {
          github.world.user('ada-byte').emails[0].verified = false;
        },
      ],
      [
        'the catalog user is gone',
        'GH_USER_NOT_IN_CATALOG',
        () => {
          portal.catalog.entities = [];
        },
      ],
      [
        'the permission was withdrawn at GitHub',
        'GH_TOKEN_REVOKED',
        async () => {
          await fetch(`${github.url}/__sim/users/ada-byte/revoke`, {
            method: 'POST',
          });
        },
      ],
      [
        'the account is suspended',
        'GH_TOKEN_REVOKED',
        () => {
          github.inject({
            kind: 'status',
            status: 403,
            match: { path: '/api/v3/user' },
          });
        },
      ],
      [
        'addresses may no longer be read',
        'GH_NO_EMAIL_SCOPE',
        () => {
          github.inject({
            kind: 'status',
            status: 404,
            match: { path: '/api/v3/user/emails' },
          });
        },
      ],
    ])('ends the session when %s', async (_, code, change) => {
      const { visitor } = await signedIn();
      await change();
      const { status, error } = await visitor.refresh();
      expect(status).toBe(401);
      expect(error?.message).toMatch(new RegExp(`ada-byte.*\\(${code}\\)$`));
      expect(visitor.session).toBeUndefined();
      expect(portal.audit.last?.meta).toMatchObject({
        login: 'ada-byte',
        reason: code,
      });
    });

    it('treats another account behind the same login as another account', async () => {
      const { visitor } = await signedIn();
      github.world.user('ada-byte').id = 4711;
      const { error } = await visitor.refresh();
      expect(error?.message).toMatch(/\(GH_SESSION_EXPIRED\)$/);
      expect(visitor.session).toBeUndefined();
    });
  });

  describe('when something else is wrong', () => {
    it.each([
      ['GitHub answers 503', { kind: 'status', status: 503 }],
      ['GitHub limits requests', { kind: 'rateLimit' }],
      ['the connection breaks', { kind: 'reset' }],
      ['GitHub hangs', { kind: 'hang' }],
      ['a proxy answers', { kind: 'html' }],
      ['the answer is huge', { kind: 'huge' }],
      ['the answer breaks off', { kind: 'malformed' }],
      ['GitHub redirects', { kind: 'redirect' }],
    ] as const)('keeps the session when %s', async (_, fault) => {
      const { visitor, token } = await signedIn(
        fault.kind === 'hang' ? impatient : portal,
      );
      github.inject({ ...fault, match: { path: '/api/v3/user' } });
      const { status, error } = await visitor.refresh();

      expect(status).toBe(401);
      expect(error?.message).toMatch(
        /GitHub is unreachable.*not been refused.*\(GH_UNAVAILABLE\)$/,
      );
      expect(error?.message).not.toMatch(/not allowed/i);
      expect(visitor.session).toBeDefined();
      expect(visitor.cookies.has('github-refusal')).toBe(false);

      await fetch(`${github.url}/__sim/faults`, { method: 'DELETE' });
      expect(await isAlive(token)).toBe(true);
      expect((await visitor.refresh()).status).toBe(200);
    });

    it('says until when a rate limit holds', async () => {
      const { visitor } = await signedIn();
      github.inject({
        kind: 'rateLimit',
        retryAfterSeconds: 120,
        match: { path: '/api/v3/user/emails' },
      });
      const { error } = await visitor.refresh();
      expect(error?.message).toMatch(
        /limits requests until \d{4}-\d\d-\d\dT[\d:.]+Z/,
      );
    });

    it('keeps the session when its own catalog is down', async () => {
      const { visitor, token } = await signedIn();
      portal.catalog.down = true;
      const { error } = await visitor.refresh();
      expect(error?.message).toMatch(/\(CATALOG_UNAVAILABLE\)$/);
      expect(visitor.session).toBeDefined();
      expect(await isAlive(token)).toBe(true);
    });

    it('asks once more after a server error, and not after a limit', async () => {
      const { visitor } = await signedIn();
      github.inject({
        kind: 'status',
        status: 502,
        times: 1,
        match: { path: '/api/v3/user/emails' },
      });
      expect((await visitor.refresh()).status).toBe(200);

      github.inject({
        kind: 'rateLimit',
        times: 1,
        match: { path: '/api/v3/user/emails' },
      });
      expect((await visitor.refresh()).status).toBe(401);
    });

    it('logs an outage once and its end once', async () => {
      const { visitor } = await signedIn();
      portal.log.lines.length = 0;
      github.inject({ kind: 'status', status: 503 });
      await visitor.refresh();
      await visitor.refresh();
      await fetch(`${github.url}/__sim/faults`, { method: 'DELETE' });
      await visitor.refresh();
      await visitor.refresh();

      const lines = portal.log.lines.filter(line =>
        /sign-in checks/.test(line),
      );
      expect(lines.map(line => line.split(' ')[0])).toEqual(['warn', 'info']);
    });
  });

  describe('sessions', () => {
    const seal = new SessionSeal(CLIENT);

    it('end after their time, however often they were refreshed', async () => {
      const { visitor, token } = await signedIn();
      const session = openSession(seal, visitor.session!)!;
      visitor.cookies.get('github-refresh-token')!.value = sealSession(seal, {
        ...session,
        startedAt: Date.now() - 13 * HOUR,
      });
      const { status, error } = await visitor.refresh();
      expect(status).toBe(401);
      expect(error?.message).toMatch(/\(GH_SESSION_EXPIRED\)$/);
      expect(visitor.session).toBeUndefined();
      expect(await isAlive(token)).toBe(false);
    });

    it('cannot be made from a token that another app got', async () => {
      const visitor = portal.visitor();
      await visitor.signIn('ada-byte');
      const stolen = github.issueToken('lin-park');
      visitor.cookies.get(
        'github-refresh-token',
      )!.value = `access-token-v2.${stolen}`;
      const { status, error } = await visitor.refresh();
      expect(status).toBe(401);
      expect(error?.message).toMatch(/\(GH_SESSION_EXPIRED\)$/);
      expect(await isAlive(stolen)).toBe(true);
    });

    it('are not widened by a refresh, and survive the question', async () => {
      const { visitor } = await signedIn();
      const { status, error } = await visitor.refresh({ scope: 'repo' });
      expect(status).toBe(401);
      expect(error?.message).toMatch(/\(GH_SCOPE_NOT_GRANTED\)$/);
      expect((await visitor.refresh()).status).toBe(200);
    });

    it('end at GitHub too when somebody signs out', async () => {
      const { visitor, token } = await signedIn();
      expect(await visitor.signOut()).toBe(200);
      expect(visitor.cookies.has('github-refresh-token')).toBe(false);
      expect(visitor.cookies.has('github-granted-scope')).toBe(false);
      expect(await isAlive(token)).toBe(false);
      expect(portal.audit.last).toMatchObject({
        eventId: 'sign-out',
        meta: { login: 'ada-byte', tokenRevoked: true },
      });
      expect((await visitor.refresh()).error?.message).toContain(
        'Missing session cookie',
      );
    });

    it('let people sign out while GitHub is down', async () => {
      const { visitor } = await signedIn();
      github.inject({ kind: 'hang' });
      expect(await visitor.signOut()).toBe(200);
      expect(visitor.session).toBeUndefined();
    });

    it('may grow when the same person agrees', async () => {
      const { visitor } = await signedIn();
      const answer = await visitor.signIn('ada-byte', { scope: 'repo' });
      expect(answer.providerInfo?.scope.split(' ')).toContain('repo');
    });

    it('do not change hands when somebody else agrees', async () => {
      const { visitor, token } = await signedIn();
      const before = visitor.session;
      for (const login of ['lin-park', 'bob-quill']) {
        const { error } = await visitor.signIn(login, { scope: 'repo' });
        expect(error?.message).toMatch(
          /\((GH_ACCOUNT_SWITCHED|GH_NO_VERIFIED_EMAIL_IN_DOMAIN)\)$/,
        );
        expect(visitor.session).toBe(before);
      }
      expect(await isAlive(token)).toBe(true);
      expect(
        github.requests().filter(each => each.method === 'DELETE'),
      ).toHaveLength(2);
    });

    it('may pass to somebody else who signs in from the start', async () => {
      const { visitor } = await signedIn();
      const answer = await visitor.signIn('lin-park');
      expect(answer.backstageIdentity?.identity.userEntityRef).toBe(
        'user:default/lin',
      );
    });
  });
});
