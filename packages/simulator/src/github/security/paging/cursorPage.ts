import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { AnyAlert } from '../types';
import {
  comparePositions,
  positionOf,
  type Order,
  type Position,
} from './order';
import type { Page } from './Page';

const PREFIX = 'cursor:v2:';

/** Parameters of lists that are paged by cursor. Empty ones mean the beginning. */
export const cursorSchema = z.object({
  after: z.string().optional(),
  before: z.string().optional(),
});

function write([time, number]: Position): string {
  return Buffer.from(`${PREFIX}${time}:${number}`).toString('base64');
}

function read(cursor: string): Position {
  const text = Buffer.from(cursor, 'base64').toString();
  const match = /^cursor:v2:(\d+):(\d+)$/.exec(text);
  if (!match) {
    throw new ApiError(422, 'Invalid request.\n\nThe cursor is not valid.');
  }
  return [Number(match[1]), Number(match[2])];
}

/**
 * The alerts after (or before) a cursor. A cursor is a place in the list, not an alert: alerts that appear or go meanwhile
 * move nothing.
 *
 * @param alerts all of them, in `order`
 */
export function cursorPage<T extends AnyAlert>(
  alerts: readonly T[],
  query: Order & { after?: string; before?: string; per_page: number },
): Page<T> {
  const { after, before, per_page: size } = query;
  const place = (alert: T) => positionOf(alert, query);
  const isPast = (alert: T, cursor: string, side: 1 | -1) =>
    comparePositions(place(alert), read(cursor), query) * side > 0;

  const later = alerts.filter(alert => !after || isPast(alert, after, 1));
  const between = later.filter(alert => !before || isPast(alert, before, -1));
  const items = before ? between.slice(-size) : between.slice(0, size);
  const first = items.at(0);
  const last = items.at(-1);
  return {
    items,
    links: {
      ...(first &&
        first !== alerts.at(0) && { prev: { before: write(place(first)) } }),
      ...(last &&
        last !== alerts.at(-1) && { next: { after: write(place(last)) } }),
    },
  };
}
