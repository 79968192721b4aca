import { useAlerts } from '../../../__testUtils__/useAlerts';
import { alertKinds } from '../alertKinds';

const LISTS = alertKinds.map(
  kind => `/repos/acme/sock-shop-carts/${kind}/alerts?per_page=2`,
);

describe('revalidation and limits at the simulated GitHub', () => {
  const { ask, change, github } = useAlerts();
  const used = (headers: Headers) => Number(headers.get('x-ratelimit-used'));
  const again = (path: string, etag: string | null) =>
    ask(path, { headers: { 'if-none-match': etag ?? '' } });

  it.each(LISTS)('answers 304 to who has %s already', async path => {
    const first = await ask(path);
    const etag = first.headers.get('etag');
    const second = await again(path, etag);

    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    expect(first.links.next).toBeDefined();
    expect(second.status).toBe(304);
    expect(second.body).toBeUndefined();
    expect(second.headers.get('etag')).toBe(etag);
    expect(second.headers.get('link')).toBeNull();
    expect(used(second.headers)).toBe(used(first.headers));
    expect((await ask(path)).status).toBe(200);
  });

  it('does not count a 304 against the limit, and everything else', async () => {
    const [path] = LISTS;
    const first = await ask(path);
    await again(path, first.headers.get('etag'));
    await again(path, first.headers.get('etag'));
    const last = await ask(path);

    expect(used(last.headers)).toBe(used(first.headers) + 1);
    expect(last.headers.get('x-ratelimit-limit')).toBe('5000');
    expect(last.headers.get('x-ratelimit-resource')).toBe('core');
    expect(
      github.simulator
        .requests()
        .map(({ status, headers }) => [status, 'if-none-match' in headers]),
    ).toEqual([
      [200, false],
      [304, true],
      [304, true],
      [200, false],
    ]);
  });

  it('has another ETag after a change, and for single alerts too', async () => {
    const list = '/repos/acme/sock-shop-carts/code-scanning/alerts';
    const etags = async () =>
      Promise.all(
        [list, `${list}/15`].map(async path =>
          (await ask(path)).headers.get('etag'),
        ),
      );
    const before = await etags();
    await change(`${list}/15`, {
      state: 'dismissed',
      dismissed_reason: "won't fix",
    });

    expect((await again(list, before[0])).status).toBe(200);
    expect((await again(`${list}/15`, before[1])).status).toBe(200);
    const [, single] = await etags();
    expect((await again(`${list}/15`, single)).status).toBe(304);
  });

  it('keeps its ETags when it is reset', async () => {
    const before = await ask(LISTS[1]);
    github.simulator.reset();

    expect((await again(LISTS[1], before.headers.get('etag'))).status).toBe(
      304,
    );
  });

  it('refuses when the limit is reached, without saying when but by the hour', async () => {
    await github.admin('/settings', {
      method: 'PATCH',
      body: { requestLimit: 2 },
    });
    const [path] = LISTS;
    const { headers } = await ask(path);
    await ask(path);
    const refused = await ask(path);

    expect(headers.get('x-ratelimit-limit')).toBe('2');
    expect(refused).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('API rate limit exceeded') },
    });
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(
      Date.now() / 1000,
    );
    expect(refused.headers.get('retry-after')).toBeNull();
    expect((await ask(path, { token: 'another' })).status).toBe(200);

    await github.admin('/settings', {
      method: 'PATCH',
      body: { requestLimit: null },
    });
    expect((await ask(path)).status).toBe(200);
  });

  it.each([403, 429])('has a secondary limit, with %i', async status => {
    github.simulator.inject({
      kind: 'rateLimit',
      secondary: true,
      status,
      retryAfterSeconds: 30,
      times: 1,
    });
    const refused = await ask(LISTS[0]);

    expect(refused).toMatchObject({
      status,
      body: { message: expect.stringContaining('secondary rate limit') },
    });
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('x-ratelimit-remaining')).not.toBe('0');
    expect((await ask(LISTS[0])).status).toBe(200);
  });

  it('accepts the media type and the version of the API', async () => {
    const { status, headers } = await ask(LISTS[0], {
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      },
    });

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/application\/json/);
    expect(github.simulator.requests()[0].headers).toEqual({
      'x-github-api-version': '2022-11-28',
    });
  });
});
