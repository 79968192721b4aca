import { act, renderHook } from '@testing-library/react';
import { usePageVisible } from './usePageVisible';

describe('usePageVisible', () => {
  afterEach(() => jest.restoreAllMocks());

  it('follows the page', () => {
    const state = jest.spyOn(document, 'visibilityState', 'get');
    const { result } = renderHook(() => usePageVisible());
    expect(result.current).toBe(true);
    state.mockReturnValue('hidden');
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(result.current).toBe(false);
  });
});
