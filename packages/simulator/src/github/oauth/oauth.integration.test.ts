import {
  startGithubSimulator,
  type GithubSimulator,
} from '../startGithubSimulator';

const CLIENT = { client_id: 'portal', client_secret: 'not-a-secret' };
const REDIRECT = 'http://localhost:7007/api/auth/github/handler/frame';

describe('sign-in at the simulated GitHub', () => {
  let simulator: GithubSimulator;

  beforeAll(async () => {
    simulator = await startGithubSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.stop());

  const authorizeUrl = (parameters: Record<string, string> = {}) =>
    `${simulator.url}/login/oauth/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT.client_id,
      redirect_uri: REDIRECT,
      scope: 'read:user user:email',
      state: 'abc',
      ...parameters,
    })}`;

  const answer = async (form: Record<string, string>) => {
    const response = await fetch(`${simulator.url}/login/oauth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        client_id: CLIENT.client_id,
        redirect_uri: REDIRECT,
        scope: 'read:user user:email',
        state: 'abc',
        ...form,
      }),
    });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
    };
  };

  const codeFor = async (login: string, form: Record<string, string> = {}) => {
    const { location } = await answer({ login, ...form });
    return new URL(location).searchParams.get('code') ?? '';
  };

  const exchange = async (body: Record<string, string>) => {
    const response = await fetch(`${simulator.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        ...CLIENT,
        ...body,
      }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, string>;
  };

  const get = (path: string, token: string) =>
    fetch(`${simulator.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });

  it('offers the personas and says what is asked for', async () => {
    const response = await fetch(authorizeUrl());
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Simulated GitHub');
    expect(html).toContain('Read your e-mail addresses');
    expect(html.match(/Continue as [A-Z]\w+ [A-Z]\w+</g)).toEqual([
      'Continue as Ada Byte<',
      'Continue as Lin Park<',
      'Continue as Bob Quill<',
      'Continue as Eve Hart<',
      'Continue as Mallory Voss<',
    ]);
  });

  it('escapes what the application sends', async () => {
    const html = await (
      await fetch(
        authorizeUrl({
          client_id: '"><script>x</script>',
          scope: '<img>',
          state: '"\'><b>',
        }),
      )
    ).text();

    expect(html).not.toMatch(/<script|<img|<b>/);
  });

  it.each([
    ['no client id', { client_id: '' }, 'client_id'],
    ['a wrong response type', { response_type: 'token' }, 'response_type'],
    ['a relative address', { redirect_uri: '/somewhere' }, 'redirect_uri'],
    ['a data address', { redirect_uri: 'data:text/html,x' }, 'redirect_uri'],
    ['a fragment', { redirect_uri: `${REDIRECT}#x` }, 'redirect_uri'],
    [
      'credentials in the address',
      { redirect_uri: 'http://a:b@localhost/' },
      'redirect_uri',
    ],
  ])('refuses %s with a page', async (_, parameters, word) => {
    const response = await fetch(authorizeUrl(parameters), {
      redirect: 'manual',
    });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain(word);
  });

  it('sends the person back with a code and the state', async () => {
    const { status, location } = await answer({ login: 'ada-byte' });
    const url = new URL(location);

    expect(status).toBe(302);
    expect(`${url.origin}${url.pathname}`).toBe(REDIRECT);
    expect(url.searchParams.get('state')).toBe('abc');
    expect(url.searchParams.get('code')).toMatch(/^\w{20,}$/);
  });

  it('says access_denied after Cancel', async () => {
    const { location } = await answer({ cancel: '1' });
    const { searchParams } = new URL(location);

    expect(searchParams.get('error')).toBe('access_denied');
    expect(searchParams.get('state')).toBe('abc');
    expect(searchParams.has('code')).toBe(false);
  });

  it('refuses somebody who does not exist', async () => {
    expect((await answer({ login: 'nobody' })).status).toBe(400);
  });

  it('skips the page for somebody who is signed in already', async () => {
    simulator.world.settings.signedInAs = 'lin-park';
    const response = await fetch(authorizeUrl(), { redirect: 'manual' });
    const code = new URL(
      response.headers.get('location') ?? '',
    ).searchParams.get('code');
    const { access_token: token } = await exchange({ code: code ?? '' });

    expect(await (await get('/user', token)).json()).toMatchObject({
      login: 'lin-park',
      email: null,
    });
  });

  it('answers form-encoded unless JSON is asked for', async () => {
    const code = await codeFor('ada-byte');
    const response = await fetch(`${simulator.url}/login/oauth/access_token`, {
      method: 'POST',
      body: new URLSearchParams({ ...CLIENT, code, redirect_uri: REDIRECT }),
    });
    const body = new URLSearchParams(await response.text());

    expect(response.headers.get('content-type')).toContain(
      'application/x-www-form-urlencoded',
    );
    expect(body.get('access_token')).toMatch(/^gho_/);
    expect(body.get('scope')).toBe('read:user,user:email');
    expect(body.get('token_type')).toBe('bearer');
  });

  it('takes a JSON body, too', async () => {
    const code = await codeFor('ada-byte');
    const response = await fetch(`${simulator.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ...CLIENT, code }),
    });

    expect(await response.json()).toMatchObject({ token_type: 'bearer' });
  });

  it('accepts a code once', async () => {
    const code = await codeFor('ada-byte');

    expect(await exchange({ code })).toHaveProperty('access_token');
    expect(await exchange({ code })).toMatchObject({
      error: 'bad_verification_code',
    });
  });

  it.each([
    ['an invented code', {}, { code: 'x' }, 'bad_verification_code'],
    [
      'another redirect_uri',
      {},
      { redirect_uri: 'http://evil.example/' },
      'redirect_uri_mismatch',
    ],
    [
      "another client's code",
      { client_id: 'other' },
      {},
      'bad_verification_code',
    ],
    ['no secret', {}, { client_secret: '' }, 'incorrect_client_credentials'],
    ['another grant', {}, { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_, form, body, error) => {
    const code = await codeFor('ada-byte', form);

    expect(await exchange({ code, ...body })).toMatchObject({ error });
  });

  it('refuses a code that is too old', async () => {
    simulator.world.settings.codeLifetimeSeconds = 0;

    expect(await exchange({ code: await codeFor('ada-byte') })).toMatchObject({
      error: 'bad_verification_code',
    });
  });

  it('knows its clients once some are registered', async () => {
    simulator.world.settings.oauthClients.set('portal', {
      secret: 'right',
      callbackUrl: 'http://localhost:7007/',
    });
    const code = await codeFor('ada-byte');

    expect(await exchange({ code })).toMatchObject({
      error: 'incorrect_client_credentials',
    });
    expect(await exchange({ code, client_secret: 'right' })).toHaveProperty(
      'access_token',
    );
    expect((await fetch(authorizeUrl({ client_id: 'other' }))).status).toBe(
      400,
    );
    expect(
      (await fetch(authorizeUrl({ redirect_uri: 'http://evil.example/' })))
        .status,
    ).toBe(400);
  });

  it('gives GitHub Apps expiring tokens and rotates refresh tokens', async () => {
    const app = { ...CLIENT, client_id: 'Iv1.0123456789abcdef' };
    const code = await codeFor('ada-byte', { client_id: app.client_id });
    const first = await exchange({ ...app, code });
    const refresh = (refresh_token: string) =>
      exchange({ ...app, grant_type: 'refresh_token', refresh_token });

    expect(first).toMatchObject({ expires_in: 28800, scope: '' });
    expect(first.access_token).toMatch(/^ghu_/);
    expect(first.refresh_token).toMatch(/^ghr_/);
    expect((await get('/user/emails', first.access_token)).status).toBe(200);

    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await get('/user', second.access_token)).status).toBe(200);
    expect((await get('/user', first.access_token)).status).toBe(401);
    expect(await refresh(first.refresh_token)).toMatchObject({
      error: 'bad_refresh_token',
    });
  });

  it('lets the application check and revoke a token', async () => {
    const token = simulator.issueToken('ada-byte');
    const call = (method: string, user: string, body: unknown) =>
      fetch(`${simulator.apiUrl}/applications/${user}/token`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${user}:s`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
    const body = { access_token: token };

    expect((await call('POST', 'simulator', body)).status).toBe(200);
    expect((await call('DELETE', 'other', body)).status).toBe(404);
    expect((await call('DELETE', 'simulator', {})).status).toBe(422);
    expect((await call('DELETE', 'simulator', body)).status).toBe(204);
    expect((await get('/user', token)).status).toBe(401);
  });
});
