import { renderHook } from '@testing-library/react';
import { useStableOrder } from './useStableOrder';

it('keeps the order in which things were first seen', () => {
  const { result, rerender } = renderHook(
    (items: string[]) => useStableOrder(items, item => item),
    { initialProps: ['b', 'a'] },
  );
  expect(result.current).toEqual(['b', 'a']);
  rerender(['a', 'new', 'b']);
  expect(result.current).toEqual(['b', 'a', 'new']);
  rerender(['new', 'a']);
  expect(result.current).toEqual(['a', 'new']);
  rerender(['b', 'new', 'a']);
  expect(result.current).toEqual(['a', 'new', 'b']);
});
