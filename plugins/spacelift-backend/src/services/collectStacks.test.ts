import type { RawPage } from '../operations/listStacksOperation';
import { collectStacks } from './collectStacks';

const page = (
  items: unknown[],
  next: string | null = null,
  hasNext = next !== null,
): RawPage => ({ items, next, hasNext });

function collect(pages: Record<string, RawPage | null>, maxStacks = 100) {
  const asked: Array<string | null> = [];
  const result = collectStacks({
    readPage: async ({ first, after }) => {
      expect(first).toBe(50);
      asked.push(after);
      return pages[after ?? ''];
    },
    reduce: item => (typeof item === 'string' ? { id: item } : undefined),
    maxStacks,
  });
  return { asked, result };
}

const ids = (...names: string[]) => names.map(id => ({ id }));

describe('collectStacks', () => {
  it('row 5: follows every page, and counts what cannot be read', async () => {
    const { asked, result } = collect({
      '': page(['a', 7], 'p2'),
      p2: page(['b', null], 'p3'),
      p3: page(['c']),
    });
    await expect(result).resolves.toEqual({
      stacks: ids('a', 'b', 'c'),
      skipped: 2,
      truncated: false,
    });
    expect(asked).toEqual([null, 'p2', 'p3']);
  });

  it('row 5: ends at the cap and says so, also in the middle of a page', async () => {
    const pages = { '': page(['a', 'b'], 'p2'), p2: page(['c', 'd']) };
    await expect(collect(pages, 2).result).resolves.toMatchObject({
      stacks: ids('a', 'b'),
      truncated: true,
    });
    await expect(collect(pages, 3).result).resolves.toMatchObject({
      stacks: ids('a', 'b', 'c'),
      truncated: true,
    });
    await expect(collect(pages, 4).result).resolves.toMatchObject({
      stacks: ids('a', 'b', 'c', 'd'),
      truncated: false,
    });
  });

  it('row 5: leaves a circle of cursors', async () => {
    const { asked, result } = collect({
      '': page(['a'], 'p2'),
      p2: page(['b'], 'p3'),
      p3: page(['c'], 'p2'),
    });
    await expect(result).resolves.toMatchObject({
      stacks: ids('a', 'b', 'c'),
      truncated: true,
    });
    expect(asked).toEqual([null, 'p2', 'p3']);
  });

  it.each([
    ['a next page without a place', page(['a'], null, true)],
    ['an empty page that names a next one', page([], 'p2')],
  ])('row 5: says that the list may be cut at %s', async (_, first) => {
    const { asked, result } = collect({ '': first });
    await expect(result).resolves.toMatchObject({ truncated: true });
    expect(asked).toEqual([null]);
  });

  it('keeps a stack once that moved between pages, as it was last', async () => {
    await expect(
      collect({ '': page(['a', 'b'], 'p2'), p2: page(['b', 'c']) }).result,
    ).resolves.toMatchObject({ stacks: ids('a', 'b', 'c') });
  });

  it('row 5: a page that is missing is a failure', async () => {
    await expect(
      collect({ '': page(['a'], 'p2'), p2: null }).result,
    ).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});
