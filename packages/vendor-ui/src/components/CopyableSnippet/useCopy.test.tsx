import { act, renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCopy } from './useCopy';

describe('useCopy', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    // Brings a clipboard.
    userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('copies the text, and forgets after a while that it did', async () => {
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const { result } = renderHook(() => useCopy('a: b'));
    expect(result.current.outcome).toBe('none');
    await act(() => result.current.copy());
    expect(result.current.outcome).toBe('copied');
    expect(write.mock.calls).toEqual([['a: b']]);
    act(() => jest.advanceTimersByTime(4_000));
    expect(result.current.outcome).toBe('none');
  });

  it('knows that the browser did not allow it, until it does', async () => {
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('denied'));
    const { result } = renderHook(() => useCopy('a: b'));
    await act(() => result.current.copy());
    expect(result.current.outcome).toBe('failed');
    await act(() => result.current.copy());
    expect(result.current.outcome).toBe('copied');
  });
});
