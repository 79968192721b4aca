import { z } from 'zod';
import type { AnyAlert } from '../types';

/** How a list can be sorted. */
export const orderSchema = z.object({
  sort: z.enum(['created', 'updated']).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
});

/** How a list is sorted. */
export type Order = z.infer<typeof orderSchema>;

/** Where an alert is in a list: the time by which it is sorted, then its number. */
export type Position = readonly [time: number, number: number];

/** The place of an alert in a list. */
export function positionOf(alert: AnyAlert, { sort }: Order): Position {
  const time = sort === 'created' ? alert.createdAt : alert.updatedAt;
  return [time.getTime(), alert.number];
}

/** Below zero when `a` comes before `b`. */
export function comparePositions(
  a: Position,
  b: Position,
  { direction }: Order,
): number {
  const difference = a[0] - b[0] || a[1] - b[1];
  return direction === 'asc' ? difference : -difference;
}

/** The alerts in order, in a new list. */
export function inOrder<T extends AnyAlert>(
  alerts: readonly T[],
  order: Order,
): T[] {
  return [...alerts].sort((a, b) =>
    comparePositions(positionOf(a, order), positionOf(b, order), order),
  );
}
