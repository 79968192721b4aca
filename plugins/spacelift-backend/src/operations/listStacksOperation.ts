import { z } from 'zod';
import type { Operation } from '../graphql/Operation';
import { writeSelection } from '../graphql/Selection';
import { pageSelection, stackSelection } from './selections';

/** A page of a list, its items unread. */
export interface RawPage {
  items: unknown[];
  /** Where the next page begins; null when Spacelift does not say. */
  next: string | null;
  /** Whether there is a next page. */
  hasNext: boolean;
}

const pageSchema = z.object({
  searchStacks: z.object({
    edges: z.array(z.object({ node: z.unknown() }).catch({ node: null })),
    pageInfo: z
      .object({
        endCursor: z.string().nullish().catch(null),
        hasNextPage: z.boolean().catch(false),
      })
      .nullish(),
  }),
});

/** A page of the stacks that have all of the labels. */
export function listStacksOperation(options: {
  first: number;
  after: string | null;
  labels: readonly string[];
}): Operation<RawPage> {
  const { first, after, labels } = options;
  const predicates = labels.map(label => ({
    field: 'label',
    constraint: { stringMatches: [label] },
  }));
  return {
    name: 'ListStacks',
    variables: { input: { first, after, predicates } },
    write: isUnknown => {
      const node = writeSelection(stackSelection, isUnknown);
      const pageInfo = writeSelection(pageSelection, isUnknown);
      return `query ListStacks($input: SearchInput!) { searchStacks(input: $input) { edges { node ${node} } pageInfo ${pageInfo} } }`;
    },
    read: data => {
      const { edges, pageInfo } =
        pageSchema.safeParse(data).data?.searchStacks ?? {};
      return (
        edges && {
          items: edges.map(({ node }) => node),
          next: pageInfo?.endCursor || null,
          hasNext: pageInfo?.hasNextPage ?? false,
        }
      );
    },
    looksSignedOut: page => page.items.length === 0,
  };
}
