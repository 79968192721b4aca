import { useRef } from 'react';

/**
 * Keeps things in the order in which they were first seen, so that nothing moves while somebody reads it. New ones come
 * last; what is gone is forgotten.
 */
export function useStableOrder<T>(
  items: readonly T[],
  getKey: (item: T) => string,
): T[] {
  const order = useRef(new Map<string, number>());
  const keys = new Set(items.map(getKey));
  for (const key of order.current.keys()) {
    if (!keys.has(key)) {
      order.current.delete(key);
    }
  }
  let next = Math.max(-1, ...order.current.values()) + 1;
  for (const key of keys) {
    if (!order.current.has(key)) {
      order.current.set(key, next);
      next += 1;
    }
  }
  const placeOf = (item: T) => order.current.get(getKey(item)) ?? 0;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
