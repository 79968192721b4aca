import { GithubSimulator, startGithubSimulator } from '@internal/simulator';
import { acmeEntities } from './__testUtils__/acmeEntities';
import { startPortal, TestPortal } from './__testUtils__/startPortal';
import { APP_ORIGIN } from './__testUtils__/Visitor';

const XHR = { 'x-requested-with': 'XMLHttpRequest' };

describe('the OAuth flow', () => {
  let github: GithubSimulator;
  let portal: TestPortal;

  beforeAll(async () => {
    github = await startGithubSimulator();
    portal = await startPortal({ github: github.url, entities: acmeEntities });
  });
  beforeEach(() => {
    github.reset();
    portal.audit.events.length = 0;
  });
  afterAll(async () => {
    await portal.stop();
    await github.stop();
  });

  async function callbackFor(login = 'ada-byte') {
    const visitor = portal.visitor();
    const url = await visitor.consent(await visitor.start(), { login });
    return { visitor, url };
  }

  it('does not accept a callback without a nonce', async () => {
    const { url } = await callbackFor();
    const { error } = await portal.visitor().callback(url);
    expect(error?.message).toMatch(/nonce/);
    expect(portal.audit.events).toEqual([
      expect.objectContaining({
        status: 'failed',
        severity: 'medium',
        meta: expect.objectContaining({ reason: 'CALLBACK_REJECTED' }),
      }),
    ]);
  });

  it('does not accept the callback of another browser', async () => {
    const mallory = await callbackFor('mallory-voss');
    const ada = await callbackFor('ada-byte');
    const { error } = await ada.visitor.callback(mallory.url);
    expect(error?.message).toMatch(/Invalid nonce/);
    expect(ada.visitor.session).toBeUndefined();
  });

  it('does not accept a code twice', async () => {
    const { visitor, url } = await callbackFor();
    expect((await visitor.callback(url)).error).toBeUndefined();
    const { error } = await visitor.callback(url);
    expect(error?.message).toMatch(/\(GH_SIGN_IN_EXPIRED\)$/);
  });

  it('does not accept a callback without a code', async () => {
    const { visitor, url } = await callbackFor();
    const stripped = new URL(url);
    stripped.searchParams.delete('code');
    const { error } = await visitor.callback(stripped.href);
    expect(error?.message).toMatch(/\(GH_SIGN_IN_EXPIRED\)$/);
  });

  it.each([
    ['no state', ''],
    ['a state without environment', '6e6f6e63653d31'],
    ['a state that is not hexadecimal', 'zz'],
  ])('does not accept %s', async (_, state) => {
    const { visitor, url } = await callbackFor();
    const changed = new URL(url);
    changed.searchParams.set('state', state);
    const response = await visitor.fetch(changed.href);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(visitor.session).toBeUndefined();
  });

  it('does not post to a foreign origin', async () => {
    const query = new URLSearchParams({
      env: 'production',
      scope: 'read:user',
      origin: 'https://evil.example',
    });
    const response = await portal
      .visitor()
      .fetch(`/api/auth/github/start?${query}`);
    expect(response.status).toBe(403);
  });

  it.each([
    'https://evil.example/phish',
    ['javascript', 'alert(1)'].join(':'),
    '//evil.example/x',
    '/ok',
    `${APP_ORIGIN}.evil.example/`,
    `${APP_ORIGIN.replace('http:', 'ftp:')}/`,
    '',
  ])('does not redirect to %j after sign-in', async redirectUrl => {
    const query = new URLSearchParams({
      env: 'production',
      scope: 'read:user',
      origin: APP_ORIGIN,
      flow: 'redirect',
      redirectUrl,
    });
    const response = await portal
      .visitor()
      .fetch(`/api/auth/github/start?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('does not redirect to an address that was put into the state later', async () => {
    const { visitor, url } = await callbackFor('mallory-voss');
    const changed = new URL(url);
    const state = new URLSearchParams(
      Buffer.from(changed.searchParams.get('state')!, 'hex').toString(),
    );
    state.set('flow', 'redirect');
    state.set('redirectUrl', 'https://evil.example/phish');
    changed.searchParams.set(
      'state',
      Buffer.from(state.toString()).toString('hex'),
    );
    const response = await visitor.fetch(changed.href);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('redirects to the portal itself, with the reason of a refusal', async () => {
    const visitor = portal.visitor();
    const url = await visitor.consent(
      await visitor.start({
        flow: 'redirect',
        redirectUrl: `${APP_ORIGIN}/catalog`,
      }),
      { login: 'bob-quill' },
    );
    const response = await visitor.fetch(url);
    const target = new URL(response.headers.get('location')!);
    expect(target.origin + target.pathname).toBe(`${APP_ORIGIN}/catalog`);
    expect(target.searchParams.get('error')).toMatch(
      /\(GH_NO_VERIFIED_EMAIL_IN_DOMAIN\)$/,
    );
  });

  it('takes the code from the address only', async () => {
    const { visitor, url } = await callbackFor();
    const stripped = new URL(url);
    const code = stripped.searchParams.get('code')!;
    stripped.searchParams.delete('code');
    const response = await visitor.fetch(stripped.href, {
      method: 'POST',
      body: new URLSearchParams({ code }),
    });
    expect(decodeURIComponent(await response.text())).toContain(
      'GH_SIGN_IN_EXPIRED',
    );
    expect(visitor.session).toBeUndefined();
  });

  it('does not refresh for plain requests and foreign origins', async () => {
    const { visitor, url } = await callbackFor();
    await visitor.callback(url);
    expect((await visitor.refresh({ headers: {} })).status).toBe(401);
    expect(
      (
        await visitor.refresh({
          headers: { ...XHR, origin: 'https://evil.example' },
        })
      ).status,
    ).toBe(403);
    expect(
      (await visitor.refresh({ headers: { ...XHR, origin: APP_ORIGIN } }))
        .status,
    ).toBe(200);
  });

  it('does not sign anybody out for plain requests and foreign origins', async () => {
    const { visitor, url } = await callbackFor();
    await visitor.callback(url);
    expect(await visitor.signOut({})).toBe(401);
    expect(
      await visitor.signOut({ ...XHR, origin: 'https://evil.example' }),
    ).toBe(403);
    expect((await visitor.refresh()).status).toBe(200);
  });

  it('reads a session that the browser holds in pieces, and clears all of them', async () => {
    const { visitor, url } = await callbackFor();
    await visitor.callback(url);
    const { value, path } = visitor.cookies.get('github-refresh-token')!;
    visitor.cookies.delete('github-refresh-token');
    [value.slice(0, 50), value.slice(50)].forEach((piece, index) =>
      visitor.cookies.set(`github-refresh-token-${index}`, {
        value: piece,
        path,
        attributes: '',
      }),
    );
    expect((await visitor.refresh()).status).toBe(200);

    github.world.user('ada-byte').emails = [];
    expect((await visitor.refresh()).status).toBe(401);
    expect([...visitor.cookies.keys()]).not.toContain('github-refresh-token-0');
    expect([...visitor.cookies.keys()]).not.toContain('github-refresh-token-1');
  });

  it('makes nothing of oversized cookies', async () => {
    const visitor = portal.visitor();
    visitor.cookies.set('github-refresh-token', {
      value: `cb1.${'A'.repeat(6000)}`,
      path: '/',
      attributes: '',
    });
    const { status, error } = await visitor.refresh();
    expect(status).toBe(401);
    expect(error?.message).not.toContain('AAAA');
  });
});
