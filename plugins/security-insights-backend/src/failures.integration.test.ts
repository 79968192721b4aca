import type { AlertSource } from '@internal/plugin-security-insights-common';
import type { Fault } from '@internal/simulator';
import { startFaultServer } from '@internal/vendor-client/testUtils';
import { useGithub } from './__testUtils__/useGithub';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const github = useGithub();

const states = (body: { data: { sources: AlertSource[] } }) =>
  body.data.sources.map(({ state }) => state);

const outages: Array<[string, Fault, number, string]> = [
  ['is down', { kind: 'status', status: 503 }, 502, 'BAD_RESPONSE'],
  ['cuts connections', { kind: 'reset' }, 502, 'UNREACHABLE'],
  ['answers with a web page', { kind: 'html' }, 502, 'BAD_RESPONSE'],
  ['answers with half of it', { kind: 'malformed' }, 502, 'BAD_RESPONSE'],
  ['answers with too much', { kind: 'huge' }, 502, 'BAD_RESPONSE'],
  ['redirects', { kind: 'redirect' }, 502, 'BAD_RESPONSE'],
];

describe.each(outages)('a GitHub that %s', (_, fault, httpStatus, code) => {
  it('is an error of the whole answer, with what to do, where nothing was read before', async () => {
    const { summary, alerts } = await github.start();
    github.simulator.inject(fault);
    for (const { status, body } of [
      await summary('carts'),
      await alerts('carts'),
    ]) {
      expect(status).toBe(httpStatus);
      expect(body).toMatchObject({ code, vendor: 'security-insights' });
      expect(body.error.message).toMatch(/GitHub.*\.$/);
    }
  });

  it('leaves the last good answer, with its age and the reason', async () => {
    const { summary, alerts } = await github.start();
    const good = (await summary('carts')).body;
    await github.pass(5 * MINUTE);
    github.simulator.inject(fault);
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: '2026-01-01T00:00:00.000Z',
      stale: true,
      failure: { code },
    });
    expect(body.data.total).toEqual(good.data.total);
    for (const source of body.data.sources) {
      expect(source).toMatchObject({
        state: 'error',
        code,
        stale: true,
        asOf: '2026-01-01T00:00:00.000Z',
        message: expect.stringMatching(/\.$/),
      });
    }
    const tab = (await alerts('carts', '?limit=100')).body;
    expect(tab).toMatchObject({ stale: true, data: { total: 28 } });
    expect(tab.data.summary).toEqual(body.data);
  });
});

describe('a GitHub that is too slow', () => {
  it('ends in time', async () => {
    const { summary } = await github.start();
    github.simulator.inject({ kind: 'hang' });
    const waiting = summary('carts');
    await github.clock.untilSleeping(ms => ms === 15 * SECOND);
    await github.clock.advance(15 * SECOND);
    const { status, body } = await waiting;
    expect(status).toBe(504);
    expect(body.code).toBe('TIMEOUT');
    expect(body.error.message).toContain('within 15 seconds');
  });
});

describe('one list that fails', () => {
  it('leaves the others alone, and is not zero', async () => {
    const { summary } = await github.start();
    github.simulator.inject({
      kind: 'status',
      status: 500,
      match: { path: '*/dependabot/alerts' },
    });
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(states(body)).toEqual(['ok', 'error', 'ok']);
    expect(body.data.sources[1]).not.toHaveProperty('counts');
    expect(body.data.total.critical).toBe(3);
    expect(body).toMatchObject({ stale: false });
  });

  it('in the middle of its pages makes no shorter list', async () => {
    const { summary } = await github.start();
    // The first page of three lists, and then the second of Dependabot.
    const good = (await summary('web')).body.data.sources[1];
    await github.pass(5 * MINUTE);
    github.repo('acme/storefront-web').security.dependabot.pop();
    github.simulator.inject({
      kind: 'latency',
      latencyMs: 0,
      times: 1,
      match: { path: '*/dependabot/alerts' },
    });
    github.simulator.inject({
      kind: 'status',
      status: 500,
      match: { path: '/api/v3/repos/acme/storefront-web/dependabot/alerts' },
    });
    const { body } = await summary('web');
    expect(body.data.sources[1]).toMatchObject({
      open: good.open,
      stale: true,
      state: 'error',
    });
  });
});

describe('a limit of frequency', () => {
  it.each([
    ['primary, 403', { kind: 'rateLimit' as const, status: 403 }],
    ['primary, 429', { kind: 'rateLimit' as const, status: 429 }],
    ['secondary', { kind: 'rateLimit' as const, secondary: true }],
  ])(
    'B5.11: of one list keeps its last good answer, and those of the others: %s',
    async (_, fault) => {
      const { summary } = await github.start();
      await summary('carts');
      await github.pass(5 * MINUTE);
      github.simulator.inject({
        ...fault,
        retryAfterSeconds: 600,
        match: { path: '*/dependabot/alerts' },
      });
      const { status, body } = await summary('carts');
      expect(status).toBe(200);
      const { sources, total } = body.data;
      expect(sources[1]).toMatchObject({
        state: 'rate-limited',
        code: 'RATE_LIMITED',
        open: 15,
        stale: true,
        retryAt: '2026-01-01T00:15:00.000Z',
      });
      expect(sources.map(({ open }: AlertSource) => open)).toEqual([10, 15, 3]);
      expect(total.critical).toBe(5);
    },
  );

  it('B5.11: silences the host until it is over, and says until when', async () => {
    const { summary } = await github.start();
    github.simulator.inject({ kind: 'rateLimit', retryAfterSeconds: 600 });
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(states(body)).toEqual([
      'rate-limited',
      'rate-limited',
      'rate-limited',
    ]);
    expect(body.data.total).toBeNull();
    expect(body.data.sources[0]).toMatchObject({
      retryAt: '2026-01-01T00:10:00.000Z',
      message: expect.stringContaining('too often'),
    });
    const asked = github.asked().length;
    await github.pass(MINUTE);
    await summary('web');
    await summary('carts');
    expect(github.asked()).toHaveLength(asked);
    github.simulator.reset();
    await github.pass(9 * MINUTE);
    expect(states((await summary('carts')).body)).toEqual(['ok', 'ok', 'ok']);
  });

  it('B5.11: that says only when the hour is over is understood as well', async () => {
    github.simulator.world.settings.requestLimit = 0;
    await github.clock.advance(Date.now() - github.clock.now());
    const { summary } = await github.start();
    const { body } = await summary('carts');
    expect(states(body)[0]).toBe('rate-limited');
    const minutes =
      (Date.parse(body.data.sources[0].retryAt) - github.clock.now()) / MINUTE;
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(60.1);
  });
});

describe('a refusal', () => {
  it('is asked about again after a minute, not by every reader', async () => {
    const { summary } = await github.start();
    await summary('bff');
    await Promise.all(Array.from({ length: 20 }, () => summary('bff')));
    await github.pass(MINUTE - 1);
    await summary('bff');
    expect(github.asked()).toHaveLength(3);
    await github.pass(1);
    await summary('bff');
    expect(github.asked()).toHaveLength(6);
  });

  it('that comes later keeps the last good answer', async () => {
    const { summary } = await github.start();
    await summary('carts');
    await github.pass(5 * MINUTE);
    github.repo('acme/sock-shop-carts').security.features.dependabot =
      'forbidden';
    const { body } = await summary('carts');
    expect(body.data.sources[1]).toMatchObject({
      state: 'forbidden',
      open: 15,
      stale: true,
      missingPermission:
        'Dependabot alerts: read (classic token: security_events)',
    });
  });

  it('is no refusal when a feature was switched off: then there are no alerts any more', async () => {
    const { summary } = await github.start();
    await summary('carts');
    await github.pass(5 * MINUTE);
    github.repo('acme/sock-shop-carts').security.features.dependabot =
      'disabled';
    const { body } = await summary('carts');
    expect(body.data.sources[1]).toMatchObject({
      state: 'disabled',
      stale: false,
    });
    expect(body.data.sources[1]).not.toHaveProperty('open');
    expect(body.data.total.critical).toBe(3);
  });

  it('of a repository that was renamed says so, and nobody follows', async () => {
    const server = await startFaultServer();
    server.respond({
      kind: 'redirect',
      status: 301,
      location: `${server.url}/repositories/7/dependabot/alerts`,
    });
    try {
      const { summary } = await github.start({ apiUrl: server.url });
      const { status, body } = await summary('carts');
      expect(status).toBe(200);
      expect(states(body)).toEqual(['not-found', 'not-found', 'not-found']);
      expect(body.data.sources[0].message).toContain('renamed or moved');
      expect(server.requests).toHaveLength(3);
    } finally {
      await server.stop();
    }
  });
});

describe('the log', () => {
  it('says once that GitHub fails, with what to check, and once that it is back', async () => {
    const { summary, logger } = await github.start();
    github.simulator.inject({ kind: 'status', status: 401 });
    for (let round = 0; round < 3; round++) {
      await summary('carts');
      await github.pass(MINUTE);
    }
    const warnings = logger
      .messages('warn')
      .filter(message => message.includes('GitHub'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('integrations.github');
    github.simulator.reset();
    await summary('carts');
    expect(
      logger.messages('info').filter(message => message.includes('again')),
    ).toHaveLength(1);
  });
});
