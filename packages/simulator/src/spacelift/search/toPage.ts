import { GraphQLError } from 'graphql';
import type { SearchInput } from './SearchInput';

const LARGEST_PAGE = 50;

function toCursor(ulid: string): string {
  return Buffer.from(ulid).toString('base64');
}

/**
 * One page of a search, 50 items at most whatever was asked for. A cursor is the base64 of a ULID; the last one is
 * null on an empty page. A cursor of an item that is not among the found ones is an error.
 */
export function toPage<T>(
  items: T[],
  { first, after }: SearchInput,
  options: { ulid(item: T): string; node(item: T): object },
) {
  if (typeof first === 'number' && first < 1) {
    throw new GraphQLError('"first" must be at least 1');
  }
  const size = Math.min(first ?? LARGEST_PAGE, LARGEST_PAGE);
  const last = after ? Buffer.from(after, 'base64').toString('latin1') : null;
  const at = last ? items.findIndex(item => options.ulid(item) === last) : -1;
  if (last && at < 0) {
    throw new GraphQLError('invalid cursor');
  }
  const start = at + 1;
  const edges = items.slice(start, start + size).map(item => ({
    cursor: toCursor(options.ulid(item)),
    node: options.node(item),
  }));
  return {
    edges,
    pageInfo: {
      endCursor: edges[edges.length - 1]?.cursor ?? null,
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0,
    },
  };
}
