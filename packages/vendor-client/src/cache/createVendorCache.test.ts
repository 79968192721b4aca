import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { VendorError } from '../errors/VendorError';
import { createRecordingLogger, ManualClock } from '../testUtils';
import { createVendorCache } from './createVendorCache';
import type { LoadedAnswer, VendorCacheOptions } from './VendorCache';

const vendor = { id: 'acme-cloud', title: 'Acme Cloud' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function failure(retryAfterSeconds?: number) {
  return new VendorError({
    code: retryAfterSeconds === undefined ? 'UNREACHABLE' : 'RATE_LIMITED',
    vendor: vendor.id,
    message: 'Acme Cloud is away.',
    retryAfterSeconds,
  });
}

function setUp(options: Partial<VendorCacheOptions<unknown>> = {}) {
  const clock = new ManualClock();
  const logger = createRecordingLogger();
  const cache = createVendorCache<unknown>({
    ttlMs: 5 * MINUTE,
    clock,
    logger,
    vendor,
    ...options,
  });
  const load = jest.fn<Promise<LoadedAnswer<unknown>>, [unknown]>();
  return { clock, logger, cache, load, read: () => cache.read('key', load) };
}

/** A load that ends when the test says so. */
function deferred() {
  let resolve: (answer: LoadedAnswer<unknown>) => void = () => undefined;
  const promise = new Promise<LoadedAnswer<unknown>>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('fresh answers', () => {
  it('are loaded once and served until the end of their time', async () => {
    const { clock, load, read } = setUp();
    load.mockResolvedValue({ data: { n: 1 } });
    const envelope = {
      data: { n: 1 },
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
      truncated: false,
    };
    expect(await read()).toEqual(envelope);
    await clock.advance(5 * MINUTE - 1);
    expect(await read()).toEqual(envelope);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('say when they are not complete', async () => {
    const { load, read } = setUp();
    load.mockResolvedValue({ data: [], truncated: true });
    expect(await read()).toMatchObject({ truncated: true });
    expect(await read()).toMatchObject({ truncated: true });
  });

  it('are kept apart by key', async () => {
    const { cache } = setUp();
    const load = (data: string) => async () => ({ data });
    expect((await cache.read('a', load('A'))).data).toBe('A');
    expect((await cache.read('b', load('B'))).data).toBe('B');
    expect((await cache.read('a', load('?'))).data).toBe('A');
  });

  it('cannot be changed by a reader', async () => {
    const { load, read } = setUp();
    load.mockResolvedValue({ data: { list: [{ name: 'x' }] } });
    const { data } = await read();
    expect(() => {
      (data as { list: unknown[] }).list.push('more');
    }).toThrow(TypeError);
    expect((await read()).data).toEqual({ list: [{ name: 'x' }] });
  });
});

describe('identical reads at once', () => {
  it('are one load for 200 readers', async () => {
    const { load, read } = setUp();
    const pending = deferred();
    load.mockReturnValue(pending.promise);
    const reads = Promise.all(Array.from({ length: 200 }, read));
    pending.resolve({ data: 'shared' });
    const envelopes = await reads;
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(envelopes.map(({ data }) => data))).toEqual(
      new Set(['shared']),
    );
  });

  it('share a failure too, and the vendor has peace for ten seconds', async () => {
    const { clock, load, read } = setUp();
    load.mockRejectedValue(failure());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, read),
    );
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(
      new Set(['rejected']),
    );
    await clock.advance(10 * SECOND - 1);
    await expect(read()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(load).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    load.mockResolvedValue({ data: 'back' });
    expect(await read()).toMatchObject({ data: 'back', stale: false });
  });
});

describe('failures of different kinds', () => {
  it('give the vendor peace for as long as each deserves', async () => {
    const { clock, load, read } = setUp({
      failureTtlMs: ({ code }) =>
        code === 'UNREACHABLE' ? 10 * SECOND : MINUTE,
    });
    load.mockRejectedValue(failure());
    await expect(read()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await clock.advance(10 * SECOND);
    load.mockRejectedValue(failure(90));
    await expect(read()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await clock.advance(MINUTE - 1);
    await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 31 });
    expect(load).toHaveBeenCalledTimes(2);
    await clock.advance(1);
    await expect(read()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(load).toHaveBeenCalledTimes(3);
  });
});

describe('answers past their time', () => {
  it('are served at once while a new one is fetched behind', async () => {
    const { clock, load, read } = setUp();
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(5 * MINUTE);
    const pending = deferred();
    load.mockReturnValue(pending.promise);
    expect(await read()).toMatchObject({ data: 'old', stale: false });
    expect(await read()).toMatchObject({ data: 'old', stale: false });
    expect(load).toHaveBeenCalledTimes(2);
    pending.resolve({ data: 'new' });
    await pending.promise;
    await clock.advance(0);
    expect(await read()).toMatchObject({
      data: 'new',
      asOf: '2026-01-01T00:05:00.000Z',
    });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('make the reader wait when they are too old for that', async () => {
    const { clock, load, read } = setUp({ revalidateMs: MINUTE });
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(6 * MINUTE);
    load.mockResolvedValueOnce({ data: 'new' });
    expect(await read()).toMatchObject({ data: 'new', stale: false });
  });

  it('give the load what it needs to revalidate', async () => {
    const { clock, load, read } = setUp({ revalidateMs: 0 });
    load.mockResolvedValueOnce({ data: 'same', etag: '"v1"' });
    await read();
    expect(load).toHaveBeenLastCalledWith(undefined);
    await clock.advance(5 * MINUTE);
    load.mockImplementationOnce(
      async previous => previous as LoadedAnswer<unknown>,
    );
    expect(await read()).toMatchObject({
      data: 'same',
      asOf: '2026-01-01T00:05:00.000Z',
    });
    expect(load).toHaveBeenLastCalledWith({ data: 'same', etag: '"v1"' });
  });
});

describe('when the vendor fails', () => {
  it.each([
    'NOT_FOUND',
    'FORBIDDEN_BY_VENDOR',
    'CREDENTIALS_REJECTED',
    'RATE_LIMITED',
    'TIMEOUT',
    'BAD_RESPONSE',
  ] as const)('%s leaves the last good answer, marked', async code => {
    const { clock, load, read } = setUp({ revalidateMs: 0 });
    load.mockResolvedValueOnce({ data: 'good' });
    await read();
    await clock.advance(HOUR);
    load.mockRejectedValueOnce(
      new VendorError({ code, vendor: vendor.id, message: 'Away.' }),
    );
    expect(await read()).toEqual({
      data: 'good',
      asOf: '2026-01-01T00:00:00.000Z',
      stale: true,
      truncated: false,
      failure: { code, message: 'Away.' },
    });
  });

  it('a refresh behind marks the answer for the next reader, and a success clears it', async () => {
    const { clock, logger, load, read } = setUp();
    load.mockResolvedValueOnce({ data: 'good' });
    await read();
    await clock.advance(5 * MINUTE);
    load.mockRejectedValueOnce(failure());
    expect(await read()).toMatchObject({ stale: false });
    await clock.advance(0);
    expect(await read()).toMatchObject({
      data: 'good',
      stale: true,
      failure: { code: 'UNREACHABLE' },
    });
    expect(load).toHaveBeenCalledTimes(2);
    expect(logger.lines).toEqual([]);

    await clock.advance(10 * SECOND);
    load.mockResolvedValueOnce({ data: 'better' });
    expect(await read()).toMatchObject({ data: 'good', stale: true });
    await clock.advance(0);
    const recovered = await read();
    expect(recovered).toMatchObject({ data: 'better', stale: false });
    expect(recovered).not.toHaveProperty('failure');
  });

  it('the last good answer lives for a day, and then the failure shows', async () => {
    const { clock, load, read } = setUp();
    load.mockResolvedValueOnce({ data: 'good' });
    await read();
    load.mockImplementation(async () => {
      throw failure();
    });
    await clock.advance(23 * HOUR);
    expect(await read()).toMatchObject({ data: 'good', stale: true });
    await clock.advance(HOUR + SECOND);
    await expect(read()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('the pause that the vendor asked for becomes shorter', async () => {
    const { clock, load, read } = setUp();
    load.mockRejectedValueOnce(failure(60));
    await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 60 });
    await clock.advance(9 * SECOND);
    await expect(read()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 51,
    });
  });
});

describe('when our own code fails', () => {
  it('the reader learns of it, in spite of a good answer', async () => {
    const { clock, load, read } = setUp({ revalidateMs: 0 });
    load.mockResolvedValueOnce({ data: 'good' });
    await read();
    await clock.advance(HOUR);
    load.mockRejectedValueOnce(new TypeError('a defect'));
    await expect(read()).rejects.toThrow('a defect');
  });

  it('behind a reader, the log learns of it', async () => {
    const { clock, logger, load, read } = setUp();
    load.mockResolvedValueOnce({ data: 'good' });
    await read();
    await clock.advance(5 * MINUTE);
    load.mockImplementationOnce(() => {
      throw new TypeError('a defect');
    });
    expect(await read()).toMatchObject({ data: 'good' });
    await clock.advance(0);
    expect(logger.messages('error')).toEqual([
      'Could not refresh data of Acme Cloud',
    ]);
  });
});

describe('bounds', () => {
  it('the number of entries is limited', async () => {
    const { cache } = setUp({ maxEntries: 2 });
    const load = jest.fn(async () => ({ data: 1 }));
    for (const key of ['a', 'b', 'c', 'a']) {
      await cache.read(key, load);
    }
    expect(load).toHaveBeenCalledTimes(4);
    await cache.read('c', load);
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('the sum of sizes is limited, and what is too large is served without being kept', async () => {
    const { cache } = setUp({ maxSize: 100 });
    const load = (length: number) =>
      jest.fn(async () => ({ data: 'x'.repeat(length) }));
    const large = load(200);
    expect((await cache.read('large', large)).data).toHaveLength(200);
    await cache.read('large', large);
    expect(large).toHaveBeenCalledTimes(2);
    const small = load(60);
    await cache.read('a', small);
    await cache.read('b', small);
    await cache.read('a', small);
    expect(small).toHaveBeenCalledTimes(3);
  });

  it('what is kept can be seen', async () => {
    const { cache } = setUp({ maxSize: 100, sizeOf: () => 30 });
    await cache.read('a', async () => ({ data: 1 }));
    await cache.read('b', async () => ({ data: 2 }));
    expect(cache.stats()).toEqual({ entries: 2, size: 60 });
    cache.clear();
    expect(cache.stats()).toEqual({ entries: 0, size: 0 });
  });

  it('the size can be measured otherwise', async () => {
    const { cache } = setUp({ maxSize: 10, sizeOf: () => 0.5 });
    const load = jest.fn(async () => ({ data: 'x'.repeat(1000) }));
    await cache.read('a', load);
    await cache.read('a', load);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('forgetting', () => {
  it('drops one answer, or all', async () => {
    const { cache, load, read } = setUp();
    load.mockResolvedValue({ data: 1 });
    await read();
    cache.forget('key');
    await read();
    cache.clear();
    await read();
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('keeps a load under way from being stored, because it may be older than the change', async () => {
    const { cache, load, read } = setUp();
    const before = deferred();
    load.mockReturnValueOnce(before.promise);
    const early = read();
    await Promise.resolve();
    cache.forget('key');
    load.mockResolvedValueOnce({ data: 'after' });
    expect((await read()).data).toBe('after');
    before.resolve({ data: 'before' });
    expect((await early).data).toBe('before');
    expect((await read()).data).toBe('after');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('expiry', () => {
  it('makes the next reader wait for a new answer, however young the present one is', async () => {
    const { cache, load, read } = setUp({ patienceMs: 0 });
    load.mockResolvedValueOnce({ data: 'before' });
    await read();
    cache.expire('key');
    load.mockResolvedValueOnce({ data: 'after' });
    expect(await read()).toMatchObject({ data: 'after', stale: false });
    expect((await read()).data).toBe('after');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the present answer for the case that there is no new one', async () => {
    const { clock, cache, load, read } = setUp();
    load.mockResolvedValueOnce({ data: 'before' });
    await read();
    cache.expire('key');
    load.mockRejectedValueOnce(failure());
    expect(await read()).toMatchObject({
      data: 'before',
      asOf: '2026-01-01T00:00:00.000Z',
      stale: true,
      failure: { code: 'UNREACHABLE' },
    });
    expect(await read()).toMatchObject({ data: 'before', stale: true });
    expect(load).toHaveBeenCalledTimes(2);
    load.mockResolvedValueOnce({ data: 'after' });
    await clock.advance(10 * SECOND);
    expect(await read()).toMatchObject({ data: 'after', stale: false });
  });

  it('keeps a load under way from being stored, and forgets a failure', async () => {
    const { cache, load, read } = setUp();
    const before = deferred();
    load.mockReturnValueOnce(before.promise);
    const early = read();
    await Promise.resolve();
    cache.expire('key');
    load.mockRejectedValueOnce(failure());
    await expect(read()).rejects.toThrow('away');
    cache.expire('key');
    load.mockResolvedValueOnce({ data: 'after' });
    expect((await read()).data).toBe('after');
    before.resolve({ data: 'before' });
    expect((await early).data).toBe('before');
    expect((await read()).data).toBe('after');
  });

  it('does not let an answer live longer', async () => {
    const { clock, cache, load, read } = setUp({ staleMs: HOUR });
    load.mockResolvedValueOnce({ data: 'before' });
    await read();
    await clock.advance(50 * MINUTE);
    cache.expire('key');
    await clock.advance(10 * MINUTE + 1);
    load.mockRejectedValueOnce(failure());
    await expect(read()).rejects.toThrow('away');
  });
});

describe('patience', () => {
  it('ends with the old answer, and the new one comes later', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(40 * MINUTE);
    const slow = deferred();
    load.mockReturnValueOnce(slow.promise);
    const reading = read();
    await clock.untilSleeping(ms => ms === 2 * SECOND);
    await clock.advance(2 * SECOND);
    expect(await reading).toMatchObject({ data: 'old', stale: false });
    slow.resolve({ data: 'new' });
    await clock.advance(0);
    expect((await read()).data).toBe('new');
    expect(load).toHaveBeenCalledTimes(2);
    expect(clock.pending).toBe(0);
  });

  it('is not needed when the new answer is quick', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(40 * MINUTE);
    load.mockResolvedValueOnce({ data: 'new' });
    expect((await read()).data).toBe('new');
    expect(clock.pending).toBe(0);
  });

  it('says what the last failure was, while the vendor is silent', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(40 * MINUTE);
    load.mockRejectedValueOnce(failure());
    expect(await read()).toMatchObject({ data: 'old', stale: true });
    await clock.advance(10 * SECOND);
    load.mockReturnValueOnce(deferred().promise);
    const reading = read();
    await clock.untilSleeping(ms => ms === 2 * SECOND);
    await clock.advance(2 * SECOND);
    expect(await reading).toMatchObject({
      data: 'old',
      stale: true,
      failure: { code: 'UNREACHABLE' },
    });
  });

  it('does not end sooner for answers with a short life', async () => {
    const { clock, load, read } = setUp({
      ttlMs: 10 * SECOND,
      revalidateMs: 0,
      patienceMs: 2 * SECOND,
    });
    load.mockResolvedValueOnce({ data: 'old' });
    await read();
    await clock.advance(10 * MINUTE);
    load.mockReturnValueOnce(deferred().promise);
    const reading = read();
    await clock.untilSleeping(ms => ms === 2 * SECOND);
    await clock.advance(2 * SECOND);
    expect((await reading).data).toBe('old');
  });

  it('holds for an answer of any age that is marked, because the vendor is known to fail', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    load.mockResolvedValueOnce({ data: 'yesterday' });
    await read();
    await clock.advance(16 * HOUR);
    load.mockRejectedValueOnce(failure());
    await read();
    await clock.advance(10 * SECOND);
    load.mockReturnValueOnce(deferred().promise);
    const reading = read();
    await clock.untilSleeping(ms => ms === 2 * SECOND);
    await clock.advance(2 * SECOND);
    expect(await reading).toMatchObject({ data: 'yesterday', stale: true });
  });

  it('does not hand out yesterday’s answer as if it was today’s', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    load.mockResolvedValueOnce({ data: 'yesterday' });
    await read();
    await clock.advance(16 * HOUR);
    const slow = deferred();
    load.mockReturnValueOnce(slow.promise);
    const reading = read();
    await clock.advance(3 * SECOND);
    slow.resolve({ data: 'today' });
    expect(await reading).toMatchObject({ data: 'today', stale: false });
  });

  it('is endless without an old answer', async () => {
    const { clock, load, read } = setUp({ patienceMs: 2 * SECOND });
    const slow = deferred();
    load.mockReturnValueOnce(slow.promise);
    const reading = read();
    await clock.advance(HOUR);
    slow.resolve({ data: 'first' });
    expect((await reading).data).toBe('first');
  });
});

describe('the longest wait', () => {
  it('ends without an answer, which comes for the next reader', async () => {
    const { clock, load, read } = setUp({ maxWaitMs: 30 * SECOND });
    const slow = deferred();
    load.mockReturnValueOnce(slow.promise);
    const [refused] = await Promise.allSettled([
      read(),
      clock
        .untilSleeping(ms => ms === 30 * SECOND)
        .then(ms => clock.advance(ms)),
    ]);
    expect(refused).toMatchObject({
      reason: {
        code: 'TIMEOUT',
        message: expect.stringContaining('within 30 seconds'),
      },
    });
    const later = read();
    slow.resolve({ data: 'whole' });
    expect(await later).toMatchObject({ data: 'whole', stale: false });
    expect(load).toHaveBeenCalledTimes(1);
    expect(clock.pending).toBe(0);
  });

  it('ends with the outdated answer, marked as such', async () => {
    const { cache, clock, load, read } = setUp({ maxWaitMs: 30 * SECOND });
    load.mockResolvedValueOnce({ data: 'before' });
    await read();
    cache.expire('key');
    load.mockReturnValueOnce(deferred().promise);
    const reading = read();
    await clock.untilSleeping(ms => ms === 30 * SECOND);
    await clock.advance(30 * SECOND);
    expect(await reading).toMatchObject({
      data: 'before',
      stale: true,
      failure: { code: 'TIMEOUT' },
    });
  });

  it('hides no failure of the load', async () => {
    const { load, read } = setUp({ maxWaitMs: 30 * SECOND });
    load.mockRejectedValueOnce(failure());
    await expect(read()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

it('counts how reads were answered', async () => {
  const add = jest.fn();
  const metrics = metricsServiceMock.mock({
    createCounter: () => ({ add }),
  });
  const { clock, load, read } = setUp({ metrics });
  load.mockResolvedValueOnce({ data: 1 });
  await Promise.all([read(), read()]);
  await read();
  await clock.advance(5 * MINUTE);
  load.mockRejectedValueOnce(failure());
  await read();
  await clock.advance(0);
  await read();
  expect(add.mock.calls).toEqual(
    ['miss', 'joined', 'hit', 'refreshing', 'stale'].map(outcome => [
      1,
      { vendor: 'acme-cloud', outcome },
    ]),
  );
});
