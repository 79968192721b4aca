import { GithubSimulator, startGithubSimulator } from '@internal/simulator';
import { acmeEntities } from './__testUtils__/acmeEntities';
import { startPortal, TestPortal } from './__testUtils__/startPortal';

describe('signing in', () => {
  let github: GithubSimulator;
  let portal: TestPortal;

  beforeAll(async () => {
    github = await startGithubSimulator();
    portal = await startPortal({ github: github.url, entities: acmeEntities });
  });
  beforeEach(() => {
    github.reset();
    portal.audit.events.length = 0;
    portal.catalog.entities = acmeEntities;
    portal.catalog.down = false;
  });
  afterAll(async () => {
    await portal.stop();
    await github.stop();
  });

  it('admits a verified address and gives the identity of the catalog user', async () => {
    const visitor = portal.visitor();
    const answer = await visitor.signIn('ada-byte');

    expect(answer.error).toBeUndefined();
    expect(answer.profile).toMatchObject({
      email: 'ada@acme.example',
      displayName: 'Ada Byte',
    });
    expect(answer.backstageIdentity?.identity).toEqual({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/platform'],
    });
    expect(portal.audit.events).toEqual([
      expect.objectContaining({
        eventId: 'sign-in',
        severity: 'medium',
        status: 'succeeded',
        meta: {
          provider: 'github',
          kind: 'sign-in',
          login: 'ada-byte',
          accountId: 1001,
          admittedBy: 'domain',
          address: 'ada@acme.example',
          domain: 'acme.example',
          rule: 'user-id',
          entityRef: 'user:default/ada',
        },
      }),
    ]);
  });

  it('asks for the addresses, and for nothing about organizations', async () => {
    const url = new URL(await portal.visitor().start());
    expect(url.searchParams.get('scope')?.split(' ').sort()).toEqual([
      'read:user',
      'user:email',
    ]);
  });

  it('asks GitHub for profile and addresses once each', async () => {
    await portal.visitor().signIn('ada-byte');
    expect(
      github
        .requests()
        .map(each => `${each.method} ${each.path}`)
        .filter(each => each.includes('/api/'))
        .sort(),
    ).toEqual(['GET /api/v3/user', 'GET /api/v3/user/emails']);
  });

  it('keeps the session in cookies that scripts cannot read and that hold no token', async () => {
    const visitor = portal.visitor();
    const answer = await visitor.signIn('ada-byte');
    const cookie = visitor.cookies.get('github-refresh-token');

    expect(cookie).toMatchObject({
      path: '/api/auth/github',
      attributes: expect.stringMatching(/HttpOnly.*SameSite=Lax/i),
    });
    expect(cookie?.attributes).toMatch(/Max-Age=43200\b/);
    expect(cookie?.value).toMatch(/^cb1\./);
    expect(
      Buffer.from(cookie!.value.slice(4), 'base64url').toString('latin1'),
    ).not.toContain(answer.providerInfo?.accessToken);
  });

  it('admits somebody whose profile hides the address and whose work address is not primary', async () => {
    const answer = await portal.visitor().signIn('lin-park');
    expect(answer.profile?.email).toBe('lin.park@acme.example');
    expect(answer.backstageIdentity?.identity).toEqual({
      userEntityRef: 'user:default/lin',
      ownershipEntityRefs: [
        'user:default/lin',
        'group:default/shop',
        'group:default/team-c',
      ],
    });
    expect(portal.audit.last?.meta).toMatchObject({ rule: 'email' });
  });

  it('finds the work address on the second page', async () => {
    const bob = github.world.user('lin-park');
    bob.emails = [
      ...Array.from({ length: 120 }, (_, i) => ({
        email: `lin${i}@home.example`,
        verified: true,
        primary: i === 0,
        visibility: null,
      })),
      {
        email: 'lin.park@acme.example',
        verified: true,
        primary: false,
        visibility: null,
      },
    ];
    const answer = await portal.visitor().signIn('lin-park');
    expect(answer.profile?.email).toBe('lin.park@acme.example');
  });

  it.each([
    [
      'bob-quill',
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
      /bob-quill .*acme\.example/,
    ],
    ['eve-hart', 'GH_EMAIL_UNVERIFIED', /e\*\*\*@acme\.example .*eve-hart/],
    [
      'mallory-voss',
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
      /mallory-voss .*acme\.example/,
    ],
    ['iris-moor', 'GH_USER_NOT_IN_CATALOG', /iris-moor .*U_sim1007/],
  ])('refuses %s with %s', async (login, code, text) => {
    const visitor = portal.visitor();
    const { error, backstageIdentity } = await visitor.signIn(login);

    expect(backstageIdentity).toBeUndefined();
    expect(error?.message).toMatch(text);
    expect(error?.message).toMatch(new RegExp(`\\(${code}\\)$`));
    expect(visitor.session).toBeUndefined();
    expect(portal.audit.events).toEqual([
      expect.objectContaining({
        eventId: 'sign-in',
        severity: 'medium',
        status: 'failed',
        meta: expect.objectContaining({ reason: code, tokenRevoked: true }),
      }),
    ]);
    expect(
      github
        .requests()
        .filter(each => each.method === 'DELETE')
        .map(each => each.status),
    ).toEqual([204]);
  });

  it('names nobody’s other addresses in refusal, audit or log', async () => {
    await portal.visitor().signIn('eve-hart');
    await portal.visitor().signIn('bob-quill');
    const everything = JSON.stringify(portal.audit.events) + portal.log.text;
    expect(everything).not.toContain('home.example');
    expect(everything).not.toContain('bob@mail.example');
    expect(everything).not.toContain('eve@acme.example');
  });

  it('refuses an account that fits two catalog users', async () => {
    portal.catalog.entities = [
      ...acmeEntities,
      {
        ...acmeEntities[0],
        metadata: { ...acmeEntities[0].metadata, name: 'ada2' },
      },
    ];
    const { error } = await portal.visitor().signIn('ada-byte');
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/\(GH_AMBIGUOUS_USER\)$/),
    });
  });

  it('does not revoke anything when its own catalog is down', async () => {
    portal.catalog.down = true;
    const { error } = await portal.visitor().signIn('ada-byte');
    expect(error?.message).toMatch(/\(CATALOG_UNAVAILABLE\)$/);
    expect(github.requests().some(each => each.method === 'DELETE')).toBe(
      false,
    );
  });

  it('explains a cancelled consent', async () => {
    const visitor = portal.visitor();
    const { error } = await visitor.callback(
      await visitor.consent(await visitor.start(), { cancel: '1' }),
    );
    expect(error?.message).toMatch(/\(GH_CONSENT_DENIED\)$/);
    expect(portal.audit.last?.meta).toMatchObject({
      reason: 'GH_CONSENT_DENIED',
    });
  });

  it('says so when GitHub does not let it read addresses', async () => {
    github.inject({
      kind: 'status',
      status: 404,
      match: { path: '/api/v3/user/emails' },
    });
    const { error } = await portal.visitor().signIn('ada-byte');
    expect(error?.message).toMatch(/ada-byte.*\(GH_NO_EMAIL_SCOPE\)$/);
  });

  it('says so when GitHub does not know the client', async () => {
    github.world.settings.oauthClients.set('callboard-test', {
      secret: 'another one',
      callbackUrl: portal.url,
    });
    const { error } = await portal.visitor().signIn('ada-byte');
    expect(error?.message).toMatch(/\(GH_CLIENT_REJECTED\)$/);
    expect(portal.audit.last?.meta.detail).toContain(
      'incorrect_client_credentials',
    );
  });

  it('has no guests', async () => {
    for (const method of ['GET', 'POST']) {
      const response = await portal
        .visitor()
        .fetch('/api/auth/guest/refresh?env=production', {
          method,
          headers: { 'x-requested-with': 'XMLHttpRequest' },
        });
      expect(response.status).toBe(404);
    }
  });

  it('writes neither code, state, token nor secret down', async () => {
    const visitor = portal.visitor();
    const callback = await visitor.consent(await visitor.start(), {
      login: 'ada-byte',
    });
    const answer = await visitor.callback(callback);
    const { searchParams } = new URL(callback);
    const everything = JSON.stringify(portal.audit.events) + portal.log.text;

    for (const secret of [
      searchParams.get('code')!,
      searchParams.get('state')!,
      answer.providerInfo!.accessToken,
      answer.backstageIdentity!.token,
      visitor.session!,
      'canary-client-secret',
    ]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(everything).not.toContain(secret);
    }
    expect(portal.audit.last?.url).toBe('/api/auth/github/handler/frame');
  });
});
