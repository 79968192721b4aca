import { useGithubSimulator } from '../__testUtils__/useGithubSimulator';

describe('/__sim', () => {
  const github = useGithubSimulator();

  it('is healthy', async () => {
    expect(await (await github.admin('/health')).json()).toEqual({
      status: 'ok',
      vendor: 'github',
    });
  });

  it('lists what was asked, without secrets', async () => {
    await github.api('/user?access_token=abc&per_page=5', {
      token: 'very-secret-token',
    });
    await github.admin('/health');
    const response = await github.admin('/requests');
    const text = await response.text();

    expect(JSON.parse(text).requests).toEqual([
      expect.objectContaining({
        method: 'GET',
        path: '/api/v3/user',
        query: { access_token: '[redacted]', per_page: '5' },
        status: 200,
        authorization: 'bearer',
        faults: [],
      }),
    ]);
    expect(text).not.toMatch(/secret-token|abc/);
  });

  it('forgets what was asked', async () => {
    await github.api('/user');

    expect((await github.admin('/requests', { method: 'DELETE' })).status).toBe(
      204,
    );
    expect(github.simulator.requests()).toEqual([]);
  });

  it('switches faults on, lists them and switches them off', async () => {
    const fault = { kind: 'status', status: 418 };
    const added = await github.admin('/faults', {
      method: 'POST',
      body: fault,
    });

    expect(added.status).toBe(201);
    expect((await github.api('/user')).status).toBe(418);
    expect(await (await github.admin('/faults')).json()).toEqual({
      faults: [fault],
    });
    await github.admin('/faults', { method: 'DELETE' });
    expect((await github.api('/user')).status).toBe(200);
  });

  it.each([
    ['an unknown kind', { kind: 'explode' }, 'kind'],
    ['no kind', {}, 'kind'],
    ['an impossible status', { kind: 'status', status: 99 }, 'status'],
    ['an unknown key', { kind: 'hang', forever: true }, 'forever'],
    ['a list', [], 'body'],
  ])('refuses a fault with %s', async (_, body, word) => {
    const response = await github.admin('/faults', { method: 'POST', body });

    expect(response.status).toBe(422);
    expect((await response.json()).message).toContain(word);
    expect((await github.api('/user')).status).toBe(200);
  });

  it('says that a body is not JSON', async () => {
    const response = await fetch(`${github.simulator.url}/__sim/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });

    expect(response.status).toBe(400);
  });

  it('goes back to the seed, with and without sessions', async () => {
    const token = github.simulator.issueToken('ada-byte');
    github.simulator.world.user('ada-byte').emails = [];
    github.simulator.world.repos = [];
    github.simulator.inject({ kind: 'hang' });

    await github.admin('/reset?sessions=keep', { method: 'POST' });
    expect(
      await (await github.api('/user/emails', { token })).json(),
    ).toHaveLength(1);
    expect(github.simulator.world.repos).toHaveLength(10);

    await github.admin('/reset', { method: 'POST' });
    expect((await github.api('/user', { token })).status).toBe(401);
  });

  it('does not let web pages of other origins read it', async () => {
    const response = await github.admin('/world', {
      headers: { origin: 'https://evil.example' },
    });

    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('answers 404 to what it does not know', async () => {
    expect((await github.admin('/nothing')).status).toBe(404);
  });
});
