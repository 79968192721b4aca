import { GraphQLError } from 'graphql';
import type { SearchInput } from './SearchInput';

/** What items can be ordered by. */
export type OrderFields<T> = Readonly<
  Record<string, (item: T) => string | number>
>;

/** The items in the wanted order; those that are equal stay as they are, an unknown field is an error. */
export function orderItems<T>(
  items: T[],
  orderBy: SearchInput['orderBy'],
  fields: OrderFields<T>,
): T[] {
  if (!orderBy) {
    return items;
  }
  if (!Object.hasOwn(fields, orderBy.field)) {
    throw new GraphQLError(`cannot order by field "${orderBy.field}"`);
  }
  const read = fields[orderBy.field];
  const sign = orderBy.direction === 'DESC' ? -1 : 1;
  return [...items].sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === right) {
      return 0;
    }
    return left < right ? -sign : sign;
  });
}
