import { useSpacelift } from './__testUtils__/useSpacelift';

const SECOND = 1000;

const spacelift = useSpacelift();
const exchanges = () => spacelift.asked('ExchangeApiKey');
const lists = () => spacelift.asked('ListStacks');

describe('the token', () => {
  it('row 3: is exchanged once for many at the same time', async () => {
    const { get } = await spacelift.start();
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => get('/stacks')),
      get('/stacks/sock-shop-carts-dev/runs'),
      get('/stacks/sock-shop-carts-prod/runs'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(exchanges()).toBe(1);
  });

  it('row 3: is used until 30 seconds before its end', async () => {
    spacelift.simulator.settings.tokenLifetimeSeconds = 120;
    const { get } = await spacelift.start();
    await get('/stacks');
    await spacelift.clock.advance(89 * SECOND);
    await get('/stacks');
    expect(exchanges()).toBe(1);
    await spacelift.clock.advance(1 * SECOND);
    await get('/stacks/sock-shop-carts-dev/runs');
    expect(exchanges()).toBe(2);
  });

  it('row 3: of forty seconds is renewed in time, so that nobody notices', async () => {
    spacelift.simulator.settings.tokenLifetimeSeconds = 40;
    const { get } = await spacelift.start();
    for (let minute = 0; minute < 5; minute++) {
      const { status, body } = await get('/stacks/sock-shop-carts-dev/runs');
      expect({ status, stale: body.stale }).toEqual({
        status: 200,
        stale: false,
      });
      await spacelift.clock.advance(60 * SECOND);
    }
    expect(exchanges()).toBe(5);
  });

  it('row 3: that ended early is exchanged and the question repeated, each exactly once', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    spacelift.simulator.injectGraphql({
      kind: 'unauthorized-once',
      operation: 'ListRuns',
    });
    const { status } = await get('/stacks/sock-shop-carts-dev/runs');
    expect(status).toBe(200);
    expect(exchanges()).toBe(2);
    expect(spacelift.asked('ListRuns')).toBe(2);
    expect(spacelift.asked('Viewer')).toBe(0);
  });

  it('row 3: that was revoked empties no list', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    spacelift.simulator.revokeTokens();
    await spacelift.clock.advance(3600 * SECOND);
    const { body } = await get('/stacks');
    expect(body).toMatchObject({ stale: false, data: { total: 137 } });
    expect(exchanges()).toBe(2);
    expect(spacelift.asked('Viewer')).toBe(1);
  });

  it('row 3: that ends between two pages does not cut the list', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'empty-when-unauthenticated',
      operation: 'ListStacks',
      skip: 1,
      times: 1,
    });
    spacelift.simulator.injectGraphql({
      kind: 'empty-when-unauthenticated',
      operation: 'Viewer',
      times: 1,
    });
    const { body } = await get('/stacks');
    expect(body.data.total).toBe(137);
    expect(exchanges()).toBe(2);
    expect(lists()).toBe(4);
  });

  it('row 3: HTTP 401 is the same as "unauthorized"', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: '401',
      operation: 'ListStacks',
      times: 1,
    });
    expect((await get('/stacks')).status).toBe(200);
    expect(exchanges()).toBe(2);
  });

  it('row 3: many who meet a revoked token together exchange it once', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    spacelift.simulator.revokeTokens();
    const stacks = spacelift.simulator.world.stacks().slice(0, 6);
    const answers = await Promise.all(
      stacks.map(({ id }) => get(`/stacks/${id}/runs`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(stacks.map(() => 200));
    expect(exchanges()).toBe(2);
  });
});

describe('a key that is not accepted', () => {
  it.each([
    ['an unknown key', { unknownKey: true }],
    ['a wrong secret', { acceptKey: false }],
  ])('row 8: %s is CREDENTIALS_REJECTED', async (_, settings) => {
    Object.assign(spacelift.simulator.settings, settings);
    const { get, logger } = await spacelift.start();
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body).toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      vendor: 'spacelift',
      error: { message: expect.stringContaining('people who run this portal') },
    });
    const warnings = logger.messages('warn');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('spacelift.apiKey');
  });

  it('row 8: a token that stays refused is CREDENTIALS_REJECTED after one exchange and one retry', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'unauthorized',
      operation: 'ListStacks',
    });
    spacelift.simulator.injectGraphql({
      kind: 'empty-when-unauthenticated',
      operation: 'Viewer',
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body.code).toBe('CREDENTIALS_REJECTED');
    expect(exchanges()).toBe(2);
    expect(lists()).toBe(2);
  });

  it('row 8: a good token without the right is FORBIDDEN_BY_VENDOR', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'unauthorized',
      operation: 'ListRuns',
    });
    const { status, body } = await get('/stacks/sock-shop-carts-dev/runs');
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
      vendor: 'spacelift',
    });
    expect(spacelift.asked('Viewer')).toBe(1);
    expect((await get('/stacks')).status).toBe(200);
  });

  it('row 8: is asked for again only every ten seconds, and used as soon as it works', async () => {
    spacelift.simulator.settings.unknownKey = true;
    const { get, logger } = await spacelift.start();
    for (let index = 0; index < 10; index++) {
      expect((await get('/stacks')).status).toBe(502);
      expect((await get('/stacks/sock-shop-carts-dev/runs')).status).toBe(502);
    }
    expect(exchanges()).toBe(1);
    spacelift.simulator.settings.unknownKey = false;
    await spacelift.clock.advance(10 * SECOND);
    expect((await get('/stacks')).status).toBe(200);
    expect(logger.messages('info')).toContain('Spacelift answers again');
  });
});
