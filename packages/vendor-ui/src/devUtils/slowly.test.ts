import { slowly } from './slowly';

describe('slowly', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks after a pause, with what it was given', async () => {
    const ask = jest.fn(async (left: number, right: number) => left + right);
    const answer = slowly(ask)(1, 2);
    expect(ask).not.toHaveBeenCalled();
    await jest.runAllTimersAsync();
    await expect(answer).resolves.toBe(3);
    expect(ask).toHaveBeenCalledWith(1, 2);
  });
});
