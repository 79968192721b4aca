import {
  sysdigPaths,
  useSysdigSimulator,
} from '../__testUtils__/useSysdigSimulator';

describe('the simulated Sysdig', () => {
  const sysdig = useSysdigSimulator();
  const paths = [
    sysdigPaths.runtime,
    sysdigPaths.registry,
    sysdigPaths.pipeline,
    sysdigPaths.posture,
    sysdigPaths.legacyPosture,
    sysdigPaths.result('17f0a3c1b2d4e5f60718293a4b5c6d7e'),
  ];

  it.each([
    ['no header', undefined],
    ['another scheme', 'Basic abc'],
    ['an empty token', 'Bearer '],
    ['a token with spaces', 'Bearer a b'],
  ])('answers 401 to %s, everywhere', async (_, authorization) => {
    for (const path of [...paths, '/secure/unknown']) {
      const response = await sysdig.get(
        path,
        {},
        { headers: authorization ? { authorization } : {} },
      );
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ type: 'unauthorized' });
    }
  });

  it('has a page for people who follow a link of the portal', async () => {
    const response = await sysdig.get('/', {}, { headers: {} });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('This is the simulated Sysdig');
  });

  it('refuses every token when told, and takes them again after a reset', async () => {
    const changed = await sysdig.control('/settings', 'PATCH', {
      acceptToken: false,
    });

    expect(await changed.json()).toEqual({
      acceptToken: false,
      postureAllowed: true,
      legacyInventoryOnly: false,
      riskSpotlight: true,
    });
    expect((await sysdig.get(sysdigPaths.runtime)).status).toBe(401);
    await sysdig.control('/reset', 'POST');
    expect((await sysdig.get(sysdigPaths.runtime)).status).toBe(200);
    expect(await (await sysdig.control('/settings')).json()).toMatchObject({
      acceptToken: true,
    });
  });

  it('refuses posture only, for a role without it', async () => {
    sysdig.simulator.settings.postureAllowed = false;
    const statuses = await Promise.all(
      paths.map(async path => (await sysdig.get(path)).status),
    );

    expect(statuses).toEqual([200, 200, 200, 403, 403, 200]);
  });

  it.each([
    ['an unknown setting', { speed: 1 }],
    ['a text for a flag', { acceptToken: 'no' }],
    ['a list', []],
  ])('does not take %s', async (_, body) => {
    const response = await sysdig.control('/settings', 'PATCH', body);

    expect(response.status).toBe(422);
    expect((await response.json()).message).toEqual(expect.any(String));
    expect(sysdig.simulator.settings.acceptToken).toBe(true);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'does not know %s',
    async method => {
      const response = await sysdig.get(
        sysdigPaths.runtime,
        {},
        { method, headers: { authorization: 'Bearer portal' } },
      );

      expect(response.status).toBe(405);
    },
  );

  it('answers 404 to other paths', async () => {
    const response = await sysdig.get('/api/users/me');

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      type: 'notFound',
      message: 'not found',
      details: [],
    });
  });

  it('remembers filters and the product header, and no token', async () => {
    const filter = 'freeText = "a & b"';
    await sysdig.get(
      sysdigPaths.runtime,
      { filter },
      {
        headers: {
          authorization: 'Bearer very-secret-token',
          'X-Sysdig-Product': 'SDS',
        },
      },
    );
    await sysdig.get(sysdigPaths.registry);

    expect(sysdig.simulator.requests()).toMatchObject([
      {
        path: sysdigPaths.runtime,
        query: { filter },
        headers: { 'x-sysdig-product': 'SDS' },
        authorization: 'bearer',
        status: 200,
      },
      { path: sysdigPaths.registry, headers: {} },
    ]);
    expect(JSON.stringify(sysdig.simulator.requests())).not.toContain('secret');
  });

  it('limits the rate as Sysdig does', async () => {
    sysdig.simulator.inject({
      kind: 'rateLimit',
      times: 1,
      retryAfterSeconds: 17,
    });
    const response = await sysdig.get(sysdigPaths.runtime);

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('17');
    expect(await response.json()).toMatchObject({ type: 'tooManyRequests' });
    expect((await sysdig.get(sysdigPaths.runtime)).status).toBe(200);
  });

  it('breaks in one report and not in the others', async () => {
    sysdig.simulator.inject({
      kind: 'status',
      status: 503,
      match: { path: sysdigPaths.posture },
    });

    expect((await sysdig.get(sysdigPaths.posture)).status).toBe(503);
    expect((await sysdig.get(sysdigPaths.runtime)).status).toBe(200);
    sysdig.simulator.reset();
    expect((await sysdig.get(sysdigPaths.posture)).status).toBe(200);
  });

  it('is healthy and says who it is', async () => {
    expect(await (await sysdig.control('/health')).json()).toEqual({
      status: 'ok',
      vendor: 'sysdig',
    });
    expect((await sysdig.control('/nothing')).status).toBe(404);
  });
});
