import { encodeOAuthState } from '@backstage/plugin-auth-node';
import { startBackend } from '../__testUtils__/startBackend';
import { authRedirectGuard } from './authRedirectGuard';

const home = 'http://localhost:3000/catalog';
const foreign = [
  'https://evil.example/phish',
  ['javascript', 'alert(1)'].join(':'),
  '//evil.example/phish',
  '/\\evil.example/phish',
  'http://localhost:3000@evil.example/',
  'http://localhost:3001/',
];
let url: string;

beforeAll(async () => {
  ({ url } = await startBackend(authRedirectGuard));
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/auth${path}`, {
    headers,
    redirect: 'manual',
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    // A first cookie of the same name only clears an older one.
    cookie: response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '',
    text: await response.text(),
  };
}

function start(query: Record<string, string>) {
  const search = new URLSearchParams({ env: 'test', ...query });
  return get(`/oauth/start?${search}`);
}

function callback(state: Record<string, string>, cookie: string, more = '') {
  const encoded = encodeOAuthState({ nonce: '', env: 'test', ...state });
  return get(`/oauth/handler/frame?code=c&state=${encoded}${more}`, { cookie });
}

/** Starts a sign-in at home and returns what the browser keeps of it. */
async function begin() {
  const { cookie } = await start({ flow: 'redirect', redirectUrl: home });
  const nonce = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  return { cookie, nonce };
}

describe('starting a sign-in', () => {
  it.each([
    ['to the app', { flow: 'redirect', redirectUrl: home }],
    ['to a path of the app', { flow: 'redirect', redirectUrl: '/catalog' }],
    ['in a popup', { flow: 'popup' }],
    ['with an empty target', { redirectUrl: '' }],
  ])('works %s', async (_, query) => {
    const { status, location } = await start(query);
    expect(status).toBe(302);
    expect(location).toMatch(/^https:\/\/vendor\.example\/authorize/);
  });

  it.each(foreign)('is refused when it would end at %s', async redirectUrl => {
    const answer = await start({ flow: 'redirect', redirectUrl });
    expect(answer).toMatchObject({ status: 400, location: null });
    expect(answer.text).toContain('http://localhost:3000/');
    expect(answer.text).not.toContain('cookie');
  });

  it('is refused also without the redirect flow', async () => {
    const { status } = await start({ redirectUrl: foreign[0] });
    expect(status).toBe(400);
  });

  it.each([
    `/oauth/start?env=test&redirectUrl=${foreign[0]}&redirectUrl=${home}`,
    `/oauth/start?env=test&redirectUrl[]=${foreign[0]}`,
    `/oauth/start?env=test&redirectUrl[a]=${foreign[0]}`,
    `/OAuth/START/?env=test&redirectUrl=${foreign[0]}`,
    `/oauth/start?env=test&redirectUrl=${encodeURIComponent(foreign[0])}`,
  ])('is refused in the spelling %s', async path => {
    expect((await get(path)).status).toBe(400);
  });
});

describe('coming back from the vendor', () => {
  it('ends in the app', async () => {
    const { cookie, nonce } = await begin();
    const state = { nonce, flow: 'redirect', redirectUrl: home };
    expect(await callback(state, cookie)).toMatchObject({
      status: 302,
      location: home,
    });
  });

  it.each(foreign)('does not end at %s', async redirectUrl => {
    const { cookie, nonce } = await begin();
    const state = { nonce, flow: 'redirect', redirectUrl };
    const answer = await callback(state, cookie);
    expect(answer).toMatchObject({ status: 400, location: null });
  });

  it('does not end on another site when the sign-in fails', async () => {
    const state = { nonce: 'x', flow: 'redirect', redirectUrl: foreign[0] };
    const answer = await callback(state, '', '&error=access_denied');
    expect(answer).toMatchObject({ status: 400, location: null });
  });

  it('leaves a broken state to the stock handler, which redirects nowhere', async () => {
    const answer = await get('/oauth/handler/frame?code=c&state=zz');
    expect(answer).toMatchObject({ status: 403, location: null });
    expect(answer.text).toContain('OAuth state is invalid');
  });
});
