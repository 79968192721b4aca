import type { Fault } from '@internal/simulator';
import { useSpacelift } from './__testUtils__/useSpacelift';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const CARTS = 'component/default/sock-shop-carts';

const spacelift = useSpacelift();
const lists = () => spacelift.asked('ListStacks');

describe('failures of Spacelift', () => {
  it.each<[name: string, fault: Fault, status: number, code: string]>([
    ['500', { kind: 'status', status: 500 }, 502, 'BAD_RESPONSE'],
    ['502', { kind: 'html', status: 502 }, 502, 'BAD_RESPONSE'],
    ['503', { kind: 'status', status: 503 }, 502, 'BAD_RESPONSE'],
    [
      '404 of a wrong address',
      { kind: 'status', status: 404 },
      502,
      'BAD_RESPONSE',
    ],
    [
      '409 of something else',
      { kind: 'status', status: 409 },
      502,
      'BAD_RESPONSE',
    ],
    [
      '400 of something else',
      { kind: 'status', status: 400 },
      502,
      'BAD_RESPONSE',
    ],
    ['401', { kind: 'status', status: 401 }, 502, 'CREDENTIALS_REJECTED'],
    ['403', { kind: 'status', status: 403 }, 403, 'FORBIDDEN_BY_VENDOR'],
    ['429', { kind: 'rateLimit', retryAfterSeconds: 120 }, 429, 'RATE_LIMITED'],
    ['a web page', { kind: 'html' }, 502, 'BAD_RESPONSE'],
    ['half an answer', { kind: 'malformed' }, 502, 'BAD_RESPONSE'],
    ['64 MiB', { kind: 'huge' }, 502, 'BAD_RESPONSE'],
    ['a redirect', { kind: 'redirect' }, 502, 'BAD_RESPONSE'],
    ['a cut connection', { kind: 'reset' }, 502, 'UNREACHABLE'],
  ])('row 8: %s', async (_, fault, status, code) => {
    const { get, of } = await spacelift.start();
    spacelift.simulator.inject(fault);
    for (const answer of [await get('/stacks'), await of(CARTS)]) {
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({
        error: { name: 'VendorError', message: expect.stringMatching(/\.$/) },
        code,
        vendor: 'spacelift',
      });
    }
  });

  it('row 8: no answer in time is TIMEOUT', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.inject({ kind: 'hang' });
    const asking = get('/stacks');
    await spacelift.clock.untilSleeping(ms => ms === 15 * SECOND);
    await spacelift.clock.advance(15 * SECOND);
    const { status, body } = await asking;
    expect(status).toBe(504);
    expect(body).toMatchObject({ code: 'TIMEOUT', vendor: 'spacelift' });
  });

  it('row 8: nobody listening is UNREACHABLE', async () => {
    const { get } = await spacelift.start({ url: 'http://127.0.0.1:1' });
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body.code).toBe('UNREACHABLE');
  });

  it('row 8: errors with HTTP 200 are no success', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'error',
      operation: 'ListStacks',
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'BAD_RESPONSE' });
    expect(body.error.message).not.toContain('something went wrong');
  });

  it('row 9: reads are repeated twice at most', async () => {
    const { get } = await spacelift.start();
    await get('/stacks/sock-shop-carts-dev/runs');
    await spacelift.clock.advance(HOUR);
    spacelift.simulator.injectGraphql({
      kind: '502-html',
      operation: 'ListRuns',
      times: 2,
    });
    const { status, body } = await get('/stacks/sock-shop-carts-dev/runs');
    expect(status).toBe(200);
    expect(body.stale).toBe(false);
    expect(spacelift.asked('ListRuns')).toBe(4);
  });
});

describe('rate limits', () => {
  it('row 9: Retry-After holds every call back, and the last answer is served meanwhile', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    await spacelift.clock.advance(HOUR);
    const before = spacelift.simulator.operations().all.count;
    spacelift.simulator.injectGraphql({
      kind: '429',
      retryAfterSeconds: 120,
      times: 1,
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stale: true,
      asOf: '2026-01-01T00:00:00.000Z',
      failure: { code: 'RATE_LIMITED', retryAfterSeconds: 120 },
    });
    const runs = await get('/stacks/sock-shop-carts-dev/runs');
    expect(runs.status).toBe(429);
    expect(runs.body).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 120,
    });
    expect(runs.headers.get('retry-after')).toBe('120');
    expect(spacelift.simulator.operations().all.count).toBe(before + 1);
    await spacelift.clock.advance(120 * SECOND);
    expect((await get('/stacks')).body).toMatchObject({ stale: false });
  });

  it('row 9: a short Retry-After is waited for', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: '429',
      retryAfterSeconds: 2,
      operation: 'ListStacks',
      times: 1,
    });
    const asking = get('/stacks');
    await spacelift.clock.untilSleeping(ms => ms === 2 * SECOND);
    expect(lists()).toBe(1);
    await spacelift.clock.advance(2 * SECOND);
    expect((await asking).status).toBe(200);
  });

  it.each<'json' | 'text' | 'empty'>(['json', 'text', 'empty'])(
    'row 9: without Retry-After it is thirty seconds, with a body of %s',
    async body => {
      const { get } = await spacelift.start({
        spacelift: { requestTimeout: '5s' },
      });
      spacelift.simulator.injectGraphql({ kind: '429', body, times: 1 });
      const first = await get('/stacks');
      expect(first.status).toBe(429);
      expect(first.body.retryAfterSeconds).toBe(30);
      await spacelift.pass(15 * SECOND);
      expect((await get('/stacks')).status).toBe(429);
      await spacelift.pass(15 * SECOND);
      expect((await get('/stacks')).status).toBe(200);
    },
  );

  it('row 9: the words alone, with HTTP 200, are enough', async () => {
    const { get } = await spacelift.start({
      spacelift: { requestTimeout: '5s' },
    });
    spacelift.simulator.injectGraphql({
      kind: 'error',
      message: 'too many requests',
      operation: 'ListStacks',
      times: 1,
    });
    expect((await get('/stacks')).body.code).toBe('RATE_LIMITED');
  });
});

describe('while Spacelift is away', () => {
  it.each<[name: string, fault: Fault, code: string]>([
    ['down', { kind: 'reset' }, 'UNREACHABLE'],
    ['returning rubbish', { kind: 'malformed' }, 'BAD_RESPONSE'],
    [
      'rate limiting',
      { kind: 'rateLimit', retryAfterSeconds: 90 },
      'RATE_LIMITED',
    ],
    [
      'refusing the key',
      { kind: 'status', status: 401 },
      'CREDENTIALS_REJECTED',
    ],
  ])(
    'row 25: %s, everybody gets the last good rows with their age and the reason, and then new ones',
    async (_, fault, code) => {
      const { get, of } = await spacelift.start();
      await get('/stacks');
      await get('/stacks/sock-shop-carts-dev/runs');
      spacelift.simulator.inject(fault);
      await spacelift.pass(HOUR);
      const stale = {
        stale: true,
        asOf: '2026-01-01T00:00:00.000Z',
        failure: { code, message: expect.stringMatching(/\.$/) },
      };
      const all = await get('/stacks');
      expect(all.status).toBe(200);
      expect(all.body).toMatchObject({ ...stale, data: { total: 137 } });
      const carts = await of(CARTS);
      expect(carts.body).toMatchObject(stale);
      expect(carts.body.data.items).toHaveLength(2);
      const runs = await get('/stacks/sock-shop-carts-dev/runs');
      expect(runs.body).toMatchObject(stale);
      expect(runs.body.data.items).toHaveLength(10);

      await fetch(`${spacelift.simulator.url}/__sim/faults`, {
        method: 'DELETE',
      });
      await spacelift.pass(90 * SECOND);
      for (const answer of [
        await get('/stacks'),
        await of(CARTS),
        await get('/stacks/sock-shop-carts-dev/runs'),
      ]) {
        expect(answer.body).toMatchObject({ stale: false });
        expect(answer.body.asOf > stale.asOf).toBe(true);
      }
    },
  );

  it('row 25: slow, nobody waits longer than two seconds for what is there already', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    await spacelift.pass(10 * MINUTE);
    spacelift.simulator.inject({ kind: 'hang' });
    const asking = get('/stacks');
    await spacelift.clock.untilSleeping(ms => ms === 15 * SECOND);
    await spacelift.clock.advance(2 * SECOND);
    expect((await asking).body).toMatchObject({
      stale: false,
      asOf: '2026-01-01T00:00:00.000Z',
      data: { total: 137 },
    });
    await spacelift.clock.advance(13 * SECOND);
    await spacelift.pass(0);
    const late = await get('/stacks');
    expect(late.body).toMatchObject({
      stale: true,
      failure: { code: 'TIMEOUT' },
    });
  });

  it('row 25: an outage ends the questions after a while, and one of them finds that it is over', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    spacelift.simulator.inject({ kind: 'status', status: 503 });
    await spacelift.pass(HOUR);
    for (let attempt = 0; attempt < 5; attempt++) {
      await get('/stacks');
      await spacelift.pass(10 * SECOND);
    }
    const asked = spacelift.simulator.requests().length;
    await get('/stacks');
    expect(spacelift.simulator.requests()).toHaveLength(asked);
    await fetch(`${spacelift.simulator.url}/__sim/faults`, {
      method: 'DELETE',
    });
    await spacelift.pass(30 * SECOND);
    expect((await get('/stacks')).body).toMatchObject({ stale: false });
  });
});

describe('the log', () => {
  it('row 27: tells once that Spacelift fails, and once that it answers again', async () => {
    const { get, logger } = await spacelift.start();
    await get('/stacks');
    const quiet = logger.lines.filter(({ level }) => level !== 'debug').length;
    for (let poll = 0; poll < 20; poll++) {
      await get('/stacks');
      await spacelift.pass(30 * SECOND);
    }
    expect(logger.lines.filter(({ level }) => level !== 'debug')).toHaveLength(
      quiet,
    );

    spacelift.simulator.inject({ kind: 'status', status: 500 });
    for (let poll = 0; poll < 20; poll++) {
      await get('/stacks');
      await spacelift.pass(30 * SECOND);
    }
    expect(logger.messages('warn')).toHaveLength(1);
    expect(logger.messages('error')).toEqual([]);
    await fetch(`${spacelift.simulator.url}/__sim/faults`, {
      method: 'DELETE',
    });
    await spacelift.pass(60 * SECOND);
    await get('/stacks');
    await spacelift.pass(60 * SECOND);
    await get('/stacks');
    expect(
      logger.messages('info').filter(line => line.includes('answers again')),
    ).toHaveLength(1);
  });

  it('row 27: the same for failures that come with HTTP 200', async () => {
    const { get, logger } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'error',
      operation: 'ListStacks',
      message: 'internal error',
      times: 20,
    });
    for (let poll = 0; poll < 22; poll++) {
      await get('/stacks');
      await spacelift.pass(30 * SECOND);
    }
    expect(logger.messages('warn')).toHaveLength(1);
    expect(
      logger.messages('info').filter(line => line.includes('answers again')),
    ).toHaveLength(1);
  });
});
