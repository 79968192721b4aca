import { GraphQLError } from 'graphql';

/** Paging arguments of a connection. */
export interface ConnectionArgs {
  first?: number | null;
  after?: string | null;
}

const LARGEST_PAGE = 100;

function encodeCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function decodeCursor(cursor: string): number {
  const [, index] =
    /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (index === undefined) {
    throw new GraphQLError(
      `\`${cursor}\` does not appear to be a valid cursor.`,
      { extensions: { type: 'INVALID_CURSOR_ARGUMENTS' } },
    );
  }
  return Number(index);
}

/** One page of a list as a GraphQL connection. Like GitHub, it insists on a page size of at most 100. */
export function toConnection<T, N>(
  items: T[],
  { first, after }: ConnectionArgs,
  present: (item: T) => N,
) {
  if (!first || first < 1 || first > LARGEST_PAGE) {
    throw new GraphQLError(
      'You must provide a `first` value from 1 to 100 to properly paginate the connection.',
      { extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' } },
    );
  }
  const start = after ? decodeCursor(after) + 1 : 0;
  const edges = items.slice(start, start + first).map((item, index) => ({
    node: present(item),
    cursor: encodeCursor(start + index),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    totalCount: items.length,
    pageInfo: {
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
    },
  };
}
