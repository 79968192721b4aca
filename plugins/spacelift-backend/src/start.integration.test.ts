import { startSpaceliftBackend } from './__testUtils__/startSpaceliftBackend';
import { useSpacelift } from './__testUtils__/useSpacelift';

const CARTS = '/entities/component/default/sock-shop-carts/stacks';
const spacelift = useSpacelift();

describe('without configuration', () => {
  it.each([
    ['GET', '/stacks'],
    ['GET', '/stacks/sock-shop-carts-dev'],
    ['GET', '/stacks/sock-shop-carts-dev/runs'],
    ['GET', '/stacks/sock-shop-carts-dev/runs/01RUN'],
    ['POST', '/stacks/sock-shop-carts-dev/runs'],
    ['GET', CARTS],
    ['GET', `${CARTS}/sock-shop-carts-dev/runs`],
    ['GET', `${CARTS}/sock-shop-carts-dev/runs/01RUN`],
    ['POST', `${CARTS}/sock-shop-carts-dev/runs`],
  ])('row 2: 503 naming the keys: %s %s', async (method, path) => {
    const { get } = await startSpaceliftBackend();
    const { status, body } = await get(path, { method });
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'NOT_CONFIGURED', vendor: 'spacelift' });
    expect(body.error.message).toMatch(
      /spacelift\.hostUrl, spacelift\.apiKey and spacelift\.apiSecret/,
    );
  });

  it('row 2: rights come first', async () => {
    const { get } = await startSpaceliftBackend({ allows: () => false });
    expect((await get('/stacks')).status).toBe(403);
    expect((await get(CARTS)).status).toBe(403);
    expect((await get(CARTS.replace('carts', 'nobody'))).status).toBe(404);
  });

  it('row 2: starts, says so once, and the status says what to set', async () => {
    const { get, logger } = await startSpaceliftBackend({
      spacelift: { hostUrl: '', apiKey: ' ', apiSecret: '' },
    });
    expect(
      logger
        .messages('info')
        .filter(message => message.includes('Spacelift is not configured')),
    ).toHaveLength(1);
    const { status, body } = await get('/status');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      configured: false,
      host: null,
      client: null,
      stacks: null,
      hint: expect.stringContaining('SPACELIFT_API_SECRET'),
    });
  });
});

describe('the start', () => {
  it.each([
    ['hostUrl', 'spacelift.apiKey'],
    ['apiKey', 'spacelift.hostUrl'],
    ['apiSecret', 'spacelift.hostUrl'],
  ])(
    'row 2: with %s alone is refused, naming the others',
    async (key, words) => {
      await expect(
        startSpaceliftBackend({
          spacelift: { [key]: 'acme.app.spacelift.io' },
        }),
      ).rejects.toThrow(words);
    },
  );

  it('asks nothing of Spacelift', async () => {
    const { logger } = await spacelift.start();
    expect(spacelift.simulator.requests()).toEqual([]);
    expect(logger.messages('info')).toContainEqual(
      expect.stringContaining(new URL(spacelift.simulator.url).host),
    );
  });
});

describe('the status', () => {
  it('row 28: tells operators how it goes, and asks Spacelift nothing', async () => {
    const { get } = await spacelift.start({
      spacelift: {
        requiredLabels: ['env:prod'],
        allowedSpaces: ['root/**'],
        cache: { ttl: '20s' },
      },
    });
    expect((await get('/status')).body).toMatchObject({
      configured: true,
      client: { state: 'unused' },
      stacks: null,
    });
    await get('/stacks');
    const asked = spacelift.simulator.requests().length;
    const { body } = await get('/status');
    expect(body).toMatchObject({
      configured: true,
      host: new URL(spacelift.simulator.url).host,
      client: { state: 'ok', failures: 0, lastSuccessAt: expect.any(String) },
      hint: null,
      stacks: { shown: expect.any(Number), skipped: 0, truncated: false },
      unknownFields: [],
      readOnly: false,
      runTypes: ['TRACKED', 'PROPOSED'],
      cache: { ttlSeconds: 20, maxStacks: 2000 },
      fence: { spaces: ['root/**'], labels: ['env:prod'] },
      matchRepository: false,
    });
    expect(spacelift.simulator.requests()).toHaveLength(asked);
  });

  it('row 28: names the last failure and the key to look at', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.settings.unknownKey = true;
    await get('/stacks');
    expect((await get('/status')).body).toMatchObject({
      client: {
        state: 'failing',
        lastFailure: { code: 'CREDENTIALS_REJECTED' },
      },
      hint: expect.stringContaining('spacelift.apiSecret'),
    });
  });

  it('row 28: says until when Spacelift wants silence', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({ kind: '429', retryAfterSeconds: 120 });
    await get('/stacks');
    expect((await get('/status')).body.client).toMatchObject({
      state: 'rateLimited',
      retryAt: '2026-01-01T00:02:00.000Z',
    });
  });
});
