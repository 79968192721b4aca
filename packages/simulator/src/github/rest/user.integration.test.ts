import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

describe('people at the simulated GitHub', () => {
  const github = useGithubSimulator();
  const as = (login: string, scopes?: string[]) =>
    github.simulator.issueToken(login, { scopes });

  it.each([
    ['no token', {}],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Digest abc' }],
    ['an invented user token', { authorization: 'Bearer gho_simInvented' }],
  ])('refuses %s', async (_, headers) => {
    const response = await fetch(`${github.simulator.apiUrl}/user`, {
      headers,
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ message: 'Bad credentials' });
  });

  it('refuses expired and revoked tokens', async () => {
    const expired = github.simulator.issueToken('ada-byte', {
      expiresInSeconds: -1,
    });
    const revoked = as('ada-byte');
    const response = await github.admin('/users/ada-byte/revoke', {
      method: 'POST',
    });

    expect(await response.json()).toEqual({ revoked: 2 });
    for (const token of [expired, revoked]) {
      expect((await github.api('/user', { token })).status).toBe(401);
    }
  });

  it('shows the profile, with the hidden address as null', async () => {
    const response = await github.api('/user', { token: as('lin-park') });

    expect(response.headers.get('x-oauth-scopes')).toBe(
      'read:user, user:email',
    );
    expect(response.headers.get('x-ratelimit-remaining')).toBe('4999');
    expect(await response.json()).toMatchObject({
      login: 'lin-park',
      id: 1002,
      node_id: 'U_sim1002',
      name: 'Lin Park',
      email: null,
      type: 'User',
    });
  });

  it('serves the picture it links to', async () => {
    const user = await (await github.api('/users/ada-byte')).json();
    const response = await fetch(user.avatar_url);

    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(await response.text()).toContain('>AB<');
  });

  it('lists all addresses with their state', async () => {
    const response = await github.api('/user/emails?per_page=100', {
      token: as('lin-park'),
    });

    expect(await response.json()).toEqual([
      {
        email: 'lin@home.example',
        verified: true,
        primary: true,
        visibility: 'private',
      },
      {
        email: 'lin.park@acme.example',
        verified: true,
        primary: false,
        visibility: null,
      },
    ]);
  });

  it.each([
    [['read:user'], 404],
    [[], 404],
    [['user'], 200],
    [['user:email'], 200],
  ])('with the scopes %j the addresses are %d', async (scopes, status) => {
    const response = await github.api('/user/emails', {
      token: as('ada-byte', scopes),
    });

    expect(response.status).toBe(status);
  });

  it('pages addresses with Link headers', async () => {
    github.simulator.world.user('ada-byte').emails = Array.from(
      { length: 65 },
      (_, index) => ({
        email: `ada+${index}@mail.example`,
        verified: true,
        primary: index === 0,
        visibility: null,
      }),
    );
    const token = as('ada-byte');
    const seen: string[] = [];
    let next: string | undefined = '/user/emails';
    let pages = 0;
    while (next) {
      const response: Response = await github.api(next, { token });
      const emails: { email: string }[] = await response.json();
      seen.push(...emails.map(({ email }) => email));
      pages += 1;
      const [, url] =
        /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
      next = url?.slice(github.simulator.apiUrl.length);
    }

    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(65);
    const capped = await github.api('/user/emails?per_page=1000', { token });
    expect(await capped.json()).toHaveLength(65);
    expect(capped.headers.get('link')).toBeNull();
  });

  it('takes an unknown token as the one of the portal', async () => {
    expect(await (await github.api('/user')).json()).toMatchObject({
      login: 'callboard-bot',
    });
  });

  it('knows users and organizations by login, whatever the case', async () => {
    const kinds = await Promise.all(
      ['ADA-byte', 'acme', 'nobody'].map(async login => {
        const response = await github.api(`/users/${login}`);
        return (await response.json()).type ?? response.status;
      }),
    );

    expect(kinds).toEqual(['User', 'Organization', 404]);
  });

  it('changes people through the admin interface', async () => {
    const token = as('ada-byte');
    const patch = (login: string, body: unknown) =>
      github.admin(`/users/${login}`, { method: 'PATCH', body });

    expect(
      (await patch('ada-byte', { emails: [{ email: 'ada@home.example' }] }))
        .status,
    ).toBe(200);
    expect(
      await (await github.api('/user/emails', { token })).json(),
    ).toMatchObject([{ email: 'ada@home.example', verified: true }]);

    await patch('ada-byte', { login: 'ada-renamed', email: null });
    expect(await (await github.api('/user', { token })).json()).toMatchObject({
      login: 'ada-renamed',
      id: 1001,
      email: null,
    });
    expect((await patch('nobody', {})).status).toBe(404);
    expect((await patch('ada-renamed', { emails: 'none' })).status).toBe(422);
    expect((await patch('ada-renamed', { id: 1 })).status).toBe(422);
  });

  it('lets browsers of any origin ask', async () => {
    const preflight = await fetch(`${github.simulator.apiUrl}/user`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000' },
    });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(
      /authorization.*content-type/i,
    );
    const response = await github.api('/user');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toMatch(
      /ETag, Link/,
    );
  });

  it('answers 404 in its own shape', async () => {
    const response = await github.api('/no/such/thing');

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    });
  });
});
