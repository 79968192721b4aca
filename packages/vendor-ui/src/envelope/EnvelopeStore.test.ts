import type { Envelope } from '@internal/vendor-common';
import { VendorRequestError } from '../request';
import { EnvelopeStore, type EnvelopeLoader } from './EnvelopeStore';

const envelope = (data: string): Envelope<string> => ({
  data,
  asOf: '2026-05-10T12:00:00.000Z',
  stale: false,
  truncated: false,
});

function createVisibility() {
  const listeners = new Set<() => void>();
  let hidden = false;
  return {
    isHidden: () => hidden,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value: boolean) {
      hidden = value;
      listeners.forEach(listener => listener());
    },
    watched: () => listeners.size > 0,
  };
}

/** A loader whose answers the test gives, one per call. */
function createLoader() {
  const calls: Array<{
    signal: AbortSignal;
    answer: (data: string) => Promise<void>;
    fail: (error: unknown) => Promise<void>;
  }> = [];
  const settled = () => jest.advanceTimersByTimeAsync(0);
  const load: EnvelopeLoader = signal =>
    new Promise((resolve, reject) => {
      calls.push({
        signal,
        answer: data => {
          resolve(envelope(data));
          return settled();
        },
        fail: error => {
          reject(error);
          return settled();
        },
      });
    });
  return { load: jest.fn(load), calls };
}

describe('EnvelopeStore', () => {
  let visibility: ReturnType<typeof createVisibility>;
  let store: EnvelopeStore;
  let loader: ReturnType<typeof createLoader>;
  const listen = (
    key: string,
    refreshMs?: number,
    load: EnvelopeLoader = loader.load,
  ) => {
    const listener = jest.fn();
    return {
      listener,
      leave: store.subscribe(key, { load, listener, refreshMs }),
    };
  };
  const settle = () => jest.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    jest.useFakeTimers();
    visibility = createVisibility();
    store = new EnvelopeStore(visibility);
    loader = createLoader();
  });

  afterEach(() => {
    store.clear();
    jest.useRealTimers();
  });

  it('asks once for everybody who listens to the same key, and tells all', async () => {
    const card = listen('a');
    const tab = listen('a');
    await settle();
    await loader.calls[0].answer('one');

    expect(loader.load).toHaveBeenCalledTimes(1);
    expect(store.read('a')).toEqual({
      envelope: envelope('one'),
      refreshing: false,
    });
    expect(card.listener).toHaveBeenCalled();
    expect(tab.listener).toHaveBeenCalled();
  });

  it('asks nothing more when a tab opens soon after its card, and again when later', async () => {
    const card = listen('a');
    await settle();
    await loader.calls[0].answer('one');
    card.leave();
    await jest.advanceTimersByTimeAsync(29_000);

    const tab = listen('a');
    expect(store.read('a').refreshing).toBe(false);
    tab.leave();
    await jest.advanceTimersByTimeAsync(2_000);

    listen('a');
    expect(store.read('a')).toMatchObject({
      envelope: { data: 'one' },
      refreshing: true,
    });
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(2);
  });

  it('gives up when the last listener leaves, and tells nobody afterwards', async () => {
    const first = listen('a');
    const second = listen('a');
    await settle();
    first.leave();
    await settle();
    expect(loader.calls[0].signal.aborted).toBe(false);

    second.leave();
    await settle();
    expect(loader.calls[0].signal.aborted).toBe(true);
    second.listener.mockClear();
    await loader.calls[0].answer('too late');
    expect(second.listener).not.toHaveBeenCalled();
    expect(store.read('a')).toEqual({ refreshing: false });
    expect(visibility.watched()).toBe(false);
  });

  it('keeps the request of a listener that leaves and comes back at once, as React does in strict mode', async () => {
    listen('a').leave();
    listen('a');
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(1);
    expect(loader.calls[0].signal.aborted).toBe(false);
  });

  it('ignores the answer to a request that was given up, though it comes last', async () => {
    const first = listen('a');
    await settle();
    first.leave();
    await settle();
    listen('a');
    await settle();
    await loader.calls[1].answer('new');
    await loader.calls[0].answer('old');
    expect(store.read('a').envelope?.data).toBe('new');
  });

  it('keeps keys apart whose answers cross', async () => {
    listen('a');
    listen('b');
    await settle();
    await loader.calls[1].answer('for b');
    await loader.calls[0].answer('for a');
    expect(store.read('a').envelope?.data).toBe('for a');
    expect(store.read('b').envelope?.data).toBe('for b');
  });

  it('keeps the data when refreshing fails, and drops the error when it works again', async () => {
    listen('a');
    await settle();
    await loader.calls[0].answer('one');
    store.refresh('a');
    expect(store.read('a')).toMatchObject({
      envelope: { data: 'one' },
      refreshing: true,
    });
    await settle();
    const error = new VendorRequestError('No answer', { status: 504 });
    await loader.calls[1].fail(error);
    expect(store.read('a')).toEqual({
      envelope: envelope('one'),
      error,
      refreshing: false,
    });

    store.refresh('a');
    await settle();
    await loader.calls[2].answer('two');
    expect(store.read('a')).toEqual({
      envelope: envelope('two'),
      refreshing: false,
    });
  });

  it.each(['NOT_ALLOWED', 'SIGNED_OUT'] as const)(
    'drops the data when the person may not see it any more (%s)',
    async code => {
      listen('a');
      await settle();
      await loader.calls[0].answer('secret');
      store.refresh('a');
      await settle();
      await loader.calls[1].fail(
        new VendorRequestError('No', { status: 403, code }),
      );
      expect(store.read('a').envelope).toBeUndefined();
      expect(store.read('a').error).toBeDefined();
    },
  );

  it('makes an error of whatever a loader throws or rejects with', async () => {
    listen('throws', undefined, () => {
      throw new Error('broken');
    });
    listen('rejects', undefined, () => Promise.reject('odd'));
    await settle();
    expect(store.read('throws').error).toEqual(new Error('broken'));
    expect(store.read('rejects').error).toEqual(new Error('odd'));
  });

  it('asks again every refreshMs of the most impatient, and stops while nobody sees it', async () => {
    listen('a', 60_000);
    listen('a', 20_000);
    await settle();
    await loader.calls[0].answer('one');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(loader.load).toHaveBeenCalledTimes(2);
    await loader.calls[1].answer('two');

    visibility.set(true);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(loader.load).toHaveBeenCalledTimes(2);

    visibility.set(false);
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(3);
  });

  it('does not ask again on return when the answer is young', async () => {
    listen('a', 60_000);
    await settle();
    await loader.calls[0].answer('one');
    for (let round = 0; round < 20; round++) {
      visibility.set(true);
      await jest.advanceTimersByTimeAsync(500);
      visibility.set(false);
      await jest.advanceTimersByTimeAsync(500);
    }
    expect(loader.load).toHaveBeenCalledTimes(1);
  });

  it('does not storm a vendor that fails when the page gets the focus again and again', async () => {
    listen('a');
    await settle();
    await loader.calls[0].fail(new Error('no'));
    for (let round = 0; round < 40; round++) {
      visibility.set(true);
      visibility.set(false);
      await settle();
    }
    expect(loader.load).toHaveBeenCalledTimes(1);

    visibility.set(true);
    await jest.advanceTimersByTimeAsync(5_000);
    visibility.set(false);
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(2);
  });

  it('waits as long as the vendor asks for, unless the person insists', async () => {
    listen('a', 10_000);
    await settle();
    await loader.calls[0].fail(
      new VendorRequestError('Slow down', {
        status: 429,
        code: 'RATE_LIMITED',
        retryAfterSeconds: 120,
      }),
    );
    await jest.advanceTimersByTimeAsync(119_000);
    expect(loader.load).toHaveBeenCalledTimes(1);
    store.refresh('a');
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(2);
  });

  it.each([0, -1, 1, NaN])(
    'does not spin when told to refresh every %p ms',
    async refreshMs => {
      listen('a', refreshMs);
      await settle();
      await loader.calls[0].answer('one');
      await jest.advanceTimersByTimeAsync(4_900);
      expect(loader.load).toHaveBeenCalledTimes(1);
    },
  );

  it('asks anew for what has expired: at once where somebody listens, later elsewhere', async () => {
    listen('carts/alerts');
    const { leave } = listen('carts/summary');
    listen('orders/alerts');
    await settle();
    await Promise.all(loader.calls.map(({ answer }) => answer('before')));
    leave();
    await settle();

    store.expire('carts/');
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(4);
    expect(store.read('carts/alerts')).toMatchObject({
      envelope: { data: 'before' },
      refreshing: true,
    });
    listen('carts/summary');
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(5);
  });

  it('does not take the answer to a question from before it expired', async () => {
    listen('a');
    await settle();
    store.expire('a');
    await settle();
    expect(loader.calls[0].signal.aborted).toBe(true);
    await loader.calls[0].answer('before');
    await loader.calls[1].answer('after');
    expect(store.read('a').envelope?.data).toBe('after');
  });

  it('does not take a month for no time at all', async () => {
    listen('a', 31 * 24 * 3_600_000);
    await settle();
    await loader.calls[0].answer('one');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(loader.load).toHaveBeenCalledTimes(1);
  });

  it('does not ask twice at once', async () => {
    listen('a');
    store.refresh('a');
    store.refresh('a');
    await settle();
    expect(loader.load).toHaveBeenCalledTimes(1);
    store.refresh('never heard of');
    expect(store.read('never heard of')).toEqual({ refreshing: false });
  });

  it('forgets the answers that were not looked at for longest, never one in use', async () => {
    const instant: EnvelopeLoader = async () => envelope('x');
    listen('in use', undefined, instant);
    for (let index = 0; index < 60; index++) {
      const { leave } = listen(`key ${index}`, undefined, instant);
      await settle();
      leave();
    }
    expect(store.read('in use').envelope).toBeDefined();
    expect(store.read('key 0').envelope).toBeUndefined();
    expect(store.read('key 59').envelope).toBeDefined();
  });
});
