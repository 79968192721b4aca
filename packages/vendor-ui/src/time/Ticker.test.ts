import { Ticker } from './Ticker';

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
  };
}

describe('Ticker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells everybody with one timer, and stops with the last of them', () => {
    const ticker = new Ticker(1000, createVisibility());
    const listeners = [jest.fn(), jest.fn()];
    const leave = listeners.map(ticker.subscribe);
    expect(jest.getTimerCount()).toBe(1);
    listeners.forEach(listener => listener.mockClear());
    jest.advanceTimersByTime(1000);
    listeners.forEach(listener => expect(listener).toHaveBeenCalledTimes(1));
    expect(ticker.now()).toBe(Date.now());
    leave.forEach(stop => stop());
    expect(jest.getTimerCount()).toBe(0);
  });

  it('rests while nobody sees the page, and catches up on return', () => {
    const visibility = createVisibility();
    const ticker = new Ticker(1000, visibility);
    const listener = jest.fn();
    ticker.subscribe(listener);
    visibility.set(true);
    listener.mockClear();
    jest.advanceTimersByTime(60_000);
    expect(listener).not.toHaveBeenCalled();
    visibility.set(false);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(ticker.now()).toBe(Date.now());
  });
});
