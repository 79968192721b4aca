import { useGithub } from './__testUtils__/useGithub';

const github = useGithub();

const stateOf = (body: { data: { sources: Array<{ state: string }> } }) =>
  body.data.sources.map(({ state }) => state);

describe('the summary', () => {
  it('counts the open alerts of each list by severity', async () => {
    const { summary } = await github.start();
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
      truncated: false,
      data: {
        repository: {
          host: 'github.com',
          slug: 'acme/sock-shop-carts',
          url: 'https://github.com/acme/sock-shop-carts',
          credentials: 'token',
        },
        dismissal: 'off',
      },
    });
    const { sources, total } = body.data;
    expect(sources).toMatchObject([
      {
        type: 'code-scanning',
        state: 'ok',
        counts: { critical: 1, high: 3, medium: 4, low: 2, unknown: 0 },
        open: 10,
        truncated: false,
        asOf: '2026-01-01T00:00:00.000Z',
        stale: false,
        message: null,
        url: 'https://github.com/acme/sock-shop-carts/security/code-scanning',
      },
      {
        type: 'dependabot',
        counts: { critical: 2, high: 5, medium: 6, low: 2 },
        open: 15,
      },
      {
        type: 'secret-scanning',
        counts: { critical: 2, high: 0, medium: 0, low: 1 },
        open: 3,
      },
    ]);
    expect(total).toEqual({
      critical: 5,
      high: 8,
      medium: 10,
      low: 5,
      negligible: 0,
      unknown: 0,
    });
  });

  it('B5.3: counts open alerts only, and all of them, however many pages there are', async () => {
    const { summary } = await github.start();
    const { body } = await summary('web');
    expect(body.data.sources[1]).toMatchObject({
      type: 'dependabot',
      open: 312,
      truncated: false,
    });
    expect(
      github.asked().filter(line => line.includes('dependabot')),
    ).toHaveLength(4);
  });

  it('is zero where everything is enabled and nothing is open', async () => {
    const { summary } = await github.start();
    const { body } = await summary('playback');
    expect(stateOf(body)).toEqual(['ok', 'ok', 'ok']);
    expect(body.data.sources.map(({ open }: { open: number }) => open)).toEqual(
      [0, 0, 0],
    );
    expect(body.data.total).toMatchObject({ critical: 0, unknown: 0 });
  });

  it('B5.5: tells what is not enabled from what has no alerts', async () => {
    const { summary } = await github.start();
    const { body } = await summary('ledger');
    expect(stateOf(body)).toEqual(['disabled', 'ok', 'disabled']);
    const [code, , secrets] = body.data.sources;
    expect(code).toMatchObject({
      message: 'Code scanning has never analysed this repository.',
      missingPermission: null,
      code: null,
    });
    expect(code).not.toHaveProperty('counts');
    expect(code).not.toHaveProperty('open');
    expect(secrets.message).toBe(
      'Secret scanning is not enabled for this repository.',
    );
  });

  it('B5.5: is about nothing where nothing is enabled', async () => {
    github.repo('acme/playback-order').security.features = {
      'code-scanning': 'unlicensed',
      dependabot: 'disabled',
      'secret-scanning': 'disabled',
    };
    const { summary } = await github.start();
    const { status, body } = await summary('playback');
    expect(status).toBe(200);
    expect(stateOf(body)).toEqual(['disabled', 'disabled', 'disabled']);
    expect(body.data.total).toBeNull();
  });

  it('B5.5: names the permission that is missing', async () => {
    const { summary } = await github.start();
    const { body } = await summary('gateway');
    const secrets = body.data.sources[2];
    expect(secrets).toMatchObject({
      state: 'forbidden',
      code: 'FORBIDDEN_BY_VENDOR',
      missingPermission:
        'Secret scanning alerts: read (classic token: security_events)',
    });
    expect(secrets.message).toContain('does not let the portal');
    expect(secrets).not.toHaveProperty('counts');
  });

  it('B5.5: tells a list that is hidden from a repository that is not there', async () => {
    github.repo('acme/sock-shop-carts').security.features['secret-scanning'] =
      'hidden';
    const { summary, alerts } = await github.start();
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(stateOf(body)).toEqual(['ok', 'ok', 'forbidden']);
    const secrets = body.data.sources[2];
    expect(secrets).toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
      missingPermission:
        'Secret scanning alerts: read (classic token: security_events)',
      message: expect.stringContaining('an administrator of the repository'),
    });
    expect(secrets).not.toHaveProperty('counts');
    const closed = (await alerts('carts', '?state=dismissed')).body.data;
    expect(closed.missing).toEqual([
      {
        type: 'secret-scanning',
        state: 'dismissed',
        message: secrets.message,
      },
    ]);
  });

  it('B5.5: keeps the last good answer of a list that becomes hidden', async () => {
    const { summary } = await github.start();
    await summary('carts');
    github.repo('acme/sock-shop-carts').security.features['secret-scanning'] =
      'hidden';
    await github.pass(5 * 60_000);
    const { body } = await summary('carts');
    expect(body.data.sources[2]).toMatchObject({
      state: 'forbidden',
      open: 3,
      stale: true,
    });
    expect(body.failure.code).toBe('FORBIDDEN_BY_VENDOR');
  });

  it('B5.5: says that GitHub does not show the repository', async () => {
    const { summary } = await github.start();
    const { status, body } = await summary('bff');
    expect(status).toBe(200);
    expect(stateOf(body)).toEqual(['not-found', 'not-found', 'not-found']);
    expect(body.data.sources[0].message).toContain('acme/storefront-bff');
    expect(body.data.total).toBeNull();
  });

  it('skips and counts what is no alert, and takes null and new words for not known', async () => {
    const { summary, alerts } = await github.start();
    const { body } = await summary('oddities');
    expect(stateOf(body)).toEqual(['ok', 'ok', 'ok']);
    const list = (await alerts('oddities')).body.data;
    expect(list.skipped).toBe(3);
    expect(list.items).toContainEqual(
      expect.objectContaining({ id: 'code-scanning/1', severity: 'unknown' }),
    );
    expect(list.items).toContainEqual(
      expect.objectContaining({
        id: 'dependabot/2',
        severity: 'medium',
        state: 'open',
      }),
    );
  });

  it('asks with the headers that GitHub documents, and never for secrets', async () => {
    const { summary } = await github.start();
    await summary('carts');
    const requests = github.simulator.requests();
    expect(requests).toHaveLength(4);
    for (const { accept, headers, query, authorization } of requests) {
      expect(accept).toBe('application/vnd.github+json');
      expect(headers['x-github-api-version']).toBe('2022-11-28');
      expect(query).toMatchObject({ per_page: '100' });
      expect(authorization).toBe('bearer');
    }
    expect(requests.map(({ query }) => query.hide_secret)).toContain('true');
  });
});
