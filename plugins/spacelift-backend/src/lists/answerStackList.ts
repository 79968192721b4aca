import type {
  Stack,
  StackList,
  StackQuery,
} from '@internal/plugin-spacelift-common';
import { countFacets } from './countFacets';
import { countGroups } from './countGroups';
import { matchesQuery } from './matchesQuery';
import { shortenStack } from './shortenStack';
import { sortStacks } from './sortStacks';

const DEFAULT_LIMIT = 25;

/** The page of stacks that a question asks for, with the numbers around it. */
export function answerStackList(
  stacks: readonly Stack[],
  query: StackQuery,
): Pick<StackList, 'items' | 'matching' | 'total' | 'counts' | 'facets'> {
  const { group, offset = 0, limit = DEFAULT_LIMIT } = query;
  const found = stacks.filter(stack => matchesQuery(stack, query));
  const wanted = group
    ? found.filter(stack => group.includes(stack.group))
    : found;
  return {
    items: sortStacks(wanted, query)
      .slice(offset, offset + limit)
      .map(stack => shortenStack(stack, limit)),
    matching: wanted.length,
    total: stacks.length,
    counts: countGroups(found),
    facets: countFacets(stacks),
  };
}
