import { act, render, screen } from '@testing-library/react';
import { RelativeTime } from './RelativeTime';

describe('RelativeTime', () => {
  it.each(['number', 'text'])(
    'says how long ago, and the exact time for machines and on hover, from a %s',
    kind => {
      const at = Date.now() - 5 * 60_000;
      const iso = new Date(at).toISOString();
      render(<RelativeTime at={kind === 'number' ? at : iso} />);
      const time = screen.getByText('5 min. ago');
      expect(time).toHaveAttribute('datetime', iso);
      expect(time).toHaveAttribute('title', new Date(at).toLocaleString());
    },
  );

  it.each([NaN, Infinity, '', 'yesterday-ish'])(
    'shows nothing for %p, which is no time',
    at => {
      const { container } = render(<RelativeTime at={at} />);
      expect(container).toBeEmptyDOMElement();
    },
  );

  it('stays true while the page is open, and rests while nobody sees it', () => {
    jest.useFakeTimers();
    const visible = jest.spyOn(document, 'visibilityState', 'get');
    const turn = (state: DocumentVisibilityState) =>
      act(() => {
        visible.mockReturnValue(state);
        document.dispatchEvent(new Event('visibilitychange'));
      });
    try {
      render(<RelativeTime at={Date.now() - 60_000} />);
      expect(screen.getByText('1 min. ago')).toBeVisible();
      act(() => jest.advanceTimersByTime(60_000));
      expect(screen.getByText('2 min. ago')).toBeVisible();

      turn('hidden');
      expect(jest.getTimerCount()).toBe(0);
      act(() => jest.advanceTimersByTime(600_000));
      expect(screen.getByText('2 min. ago')).toBeVisible();
      turn('visible');
      expect(screen.getByText('12 min. ago')).toBeVisible();
    } finally {
      visible.mockRestore();
      jest.useRealTimers();
    }
  });
});
