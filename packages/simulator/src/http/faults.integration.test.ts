import { until } from '../__testUtils__/until';
import { useGithubSimulator } from '../__testUtils__/useGithubSimulator';

describe('faults', () => {
  const github = useGithubSimulator();
  const get = (path = '/users/ada-byte') => github.api(path);

  it('answers with a status', async () => {
    github.simulator.inject({ kind: 'status', status: 503 });

    expect((await get()).status).toBe(503);
  });

  it('waits, then goes on', async () => {
    github.simulator.inject({ kind: 'latency', latencyMs: 80 });
    const started = performance.now();

    expect((await get()).status).toBe(200);
    // Timers may fire up to a millisecond early.
    expect(performance.now() - started).toBeGreaterThanOrEqual(79);
  });

  it('cuts the connection', async () => {
    github.simulator.inject({ kind: 'reset' });

    await expect(get()).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
  });

  it('never answers', async () => {
    github.simulator.inject({ kind: 'hang' });
    const patience = new AbortController();
    const waiting = fetch(`${github.simulator.apiUrl}/user`, {
      signal: patience.signal,
    });
    waiting.catch(() => undefined);
    await until(() => github.simulator.requests().length > 0);
    patience.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => github.simulator.requests()[0].durationMs !== null);
    expect(github.simulator.requests()).toMatchObject([
      { faults: ['hang'], status: null },
    ]);
  });

  it('sends JSON that breaks off', async () => {
    github.simulator.inject({ kind: 'malformed' });
    const response = await get();

    expect(response.headers.get('content-type')).toContain('application/json');
    await expect(response.json()).rejects.toThrow('JSON');
  });

  it('sends far too much', async () => {
    github.simulator.inject({ kind: 'huge' });
    const response = await get();
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
    }

    expect(bytes).toBeGreaterThan(64 * 1024 * 1024);
  });

  it('limits the rate as GitHub does', async () => {
    github.simulator.inject({ kind: 'rateLimit', retryAfterSeconds: 17 });
    const response = await get();

    expect(response.status).toBe(403);
    expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(response.headers.get('retry-after')).toBe('17');
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining('rate limit'),
    });
  });

  it('answers with a web page', async () => {
    github.simulator.inject({ kind: 'html', status: 502 });
    const response = await get();

    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('redirects to a place that shows who follows', async () => {
    github.simulator.inject({ kind: 'redirect' });
    const response = await get();

    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/__sim/redirected');
  });

  it('matches method, prefix and pattern, and ends after its times', async () => {
    github.simulator.inject({
      kind: 'status',
      status: 500,
      times: 1,
      match: { method: 'get', path: '/api/v3/users' },
    });
    github.simulator.inject({
      kind: 'status',
      status: 501,
      match: { path: '/api/v3/repos/*/contents/*.yaml' },
    });

    expect((await get('/orgs/acme')).status).toBe(200);
    expect((await get()).status).toBe(500);
    expect((await get()).status).toBe(200);
    expect(
      (await get('/repos/acme/storefront-web/contents/mkdocs.yml')).status,
    ).toBe(200);
    expect(
      (await get('/repos/acme/storefront-web/contents/catalog-info.yaml'))
        .status,
    ).toBe(501);
  });

  it('combines a latency with what comes after it', async () => {
    github.simulator.inject({ kind: 'latency', latencyMs: 1 });
    github.simulator.inject({ kind: 'status', status: 500 });

    expect((await get()).status).toBe(500);
    expect(github.simulator.requests()).toMatchObject([
      { faults: ['latency', 'status'] },
    ]);
  });

  it('hits sign-in and git as well', async () => {
    github.simulator.inject({ kind: 'status', status: 500 });

    for (const path of [
      '/login/oauth/authorize',
      '/acme/storefront-web.git/info/refs',
    ]) {
      const response = await fetch(`${github.simulator.url}${path}`);
      expect(response.status).toBe(500);
    }
  });
});
