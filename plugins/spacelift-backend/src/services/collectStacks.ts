import { unusable } from '../graphql/graphqlErrors';
import type { RawPage } from '../operations/listStacksOperation';

const PAGE = 50;

/** All stacks that were wanted. */
export interface CollectedStacks<T> {
  stacks: T[];
  /** Items that could not be read. */
  skipped: number;
  /** Whether there may be more at Spacelift. */
  truncated: boolean;
}

/**
 * Reads the list page by page. Stacks that arrive twice, because the list moved in between, are kept once.
 *
 * Ends on the last page, at `maxStacks`, and where Spacelift stops making progress: without a place to go on, or at one
 * that was read already. All but the first are marked as truncated.
 *
 * @throws what `readPage` throws, so that no failure makes a list that only looks complete
 */
export async function collectStacks<T extends { id: string }>(options: {
  readPage: (page: {
    first: number;
    after: string | null;
  }) => Promise<RawPage | null>;
  reduce: (item: unknown) => T | undefined;
  maxStacks: number;
}): Promise<CollectedStacks<T>> {
  const { readPage, reduce, maxStacks } = options;
  const stacks = new Map<string, T>();
  const asked = new Set<string>();
  let skipped = 0;
  let after: string | null = null;

  for (;;) {
    const page: RawPage | null = await readPage({ first: PAGE, after });
    if (!page) {
      throw unusable();
    }
    for (const item of page.items) {
      const stack = reduce(item);
      if (!stack) {
        skipped += 1;
      } else if (stacks.size < maxStacks) {
        stacks.set(stack.id, stack);
      } else if (!stacks.has(stack.id)) {
        return { stacks: [...stacks.values()], skipped, truncated: true };
      }
    }
    if (!page.hasNext) {
      return { stacks: [...stacks.values()], skipped, truncated: false };
    }
    if (
      page.next === null ||
      asked.has(page.next) ||
      page.items.length === 0 ||
      stacks.size >= maxStacks
    ) {
      return { stacks: [...stacks.values()], skipped, truncated: true };
    }
    asked.add(page.next);
    after = page.next;
  }
}
