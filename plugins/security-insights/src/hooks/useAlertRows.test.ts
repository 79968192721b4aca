import type { Alert } from '@internal/plugin-security-insights-common';
import { act, renderHook } from '@testing-library/react';
import { codeAlert, dependabotAlert } from '../__fixtures__/alerts';
import { useAlertRows } from './useAlertRows';

const open = codeAlert(9, { updatedAt: '2026-01-01T08:00:00Z' });
const dismissed = codeAlert(9, {
  state: 'dismissed',
  updatedAt: '2026-01-01T09:00:00Z',
});
const other = dependabotAlert(21);

function setUp() {
  const { result, rerender } = renderHook(
    ({ items, question }: { items: Alert[]; question: string }) =>
      useAlertRows(items, question),
    { initialProps: { items: [open, other], question: '' } },
  );
  const states = () => result.current.rows.map(({ state }) => state);
  return { result, rerender, states };
}

describe('the rows of a page', () => {
  it('show a change at once, and keep it in its place when the list is without it', () => {
    const { result, rerender, states } = setUp();
    act(() => result.current.replace(dismissed));
    expect(states()).toEqual(['dismissed', 'open']);
    rerender({ items: [other], question: '' });
    expect(states()).toEqual(['dismissed', 'open']);
    expect(result.current.find(open.id)).toBe(dismissed);
    // An answer from before the change.
    rerender({ items: [open, other], question: '' });
    expect(states()).toEqual(['dismissed', 'open']);
  });

  it('do not come back with a question that was asked before', () => {
    const { result, rerender } = setUp();
    act(() => result.current.replace(dismissed));
    rerender({ items: [other], question: '?type=dependabot' });
    rerender({ items: [other], question: '' });
    expect(result.current.rows).toEqual([other]);
    expect(result.current.find(open.id)).toBeUndefined();
  });

  it('are those of the list as soon as it has a later version', () => {
    const { result, rerender } = setUp();
    act(() => result.current.replace(dismissed));
    const reopened = { ...open, updatedAt: '2026-01-01T10:00:00.000Z' };
    rerender({ items: [reopened, other], question: '' });
    expect(result.current.rows).toEqual([reopened, other]);
    expect(result.current.find(open.id)).toBe(reopened);
  });

  it('keep a change whose time is not known', () => {
    const { result, rerender, states } = setUp();
    act(() => result.current.replace({ ...dismissed, updatedAt: null }));
    rerender({ items: [{ ...open }, other], question: '' });
    expect(states()).toEqual(['dismissed', 'open']);
  });
});
