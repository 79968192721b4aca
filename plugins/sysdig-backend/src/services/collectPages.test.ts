import { collectPages, type Page } from './collectPages';

const collect = (
  pages: Record<string, Page<string>>,
  maxItems = 100,
): { asked: string[]; result: ReturnType<typeof collectPages> } => {
  const asked: string[] = [];
  const result = collectPages({
    first: 'a',
    readPage: async position => {
      asked.push(position);
      return pages[position];
    },
    reduce: item => (typeof item === 'number' ? item : undefined),
    maxItems,
  });
  return { asked, result };
};

describe('collectPages', () => {
  it('row 5: follows every page, and counts what cannot be read', async () => {
    const { asked, result } = collect({
      a: { items: [1, 2], next: 'b', total: 4 },
      b: { items: ['broken', 4], total: 4 },
    });
    await expect(result).resolves.toEqual({
      lines: [1, 2, 4],
      skipped: 1,
      available: 4,
      truncated: false,
    });
    expect(asked).toEqual(['a', 'b']);
  });

  it('row 5: stops at the cap and says so, also in the middle of a page', async () => {
    const pages = {
      a: { items: [1, 2], next: 'b' },
      b: { items: [3, 4], next: 'c' },
    };
    await expect(collect(pages, 4).result).resolves.toEqual({
      lines: [1, 2, 3, 4],
      skipped: 0,
      available: null,
      truncated: true,
    });
    await expect(collect(pages, 3).result).resolves.toMatchObject({
      lines: [1, 2, 3],
      truncated: true,
    });
  });

  it('is complete when the cap is just reached on the last page', async () => {
    await expect(
      collect({ a: { items: [1, 2] } }, 2).result,
    ).resolves.toMatchObject({ available: 2, truncated: false });
  });

  it('leaves a circle of cursors', async () => {
    const { asked, result } = collect({
      a: { items: [1], next: 'b' },
      b: { items: [2], next: 'a' },
    });
    await expect(result).resolves.toMatchObject({
      lines: [1, 2],
      truncated: true,
    });
    expect(asked).toEqual(['a', 'b']);
  });

  it('does not follow empty pages for ever', async () => {
    const { asked, result } = collect({
      a: { items: [], next: 'b' },
    });
    await expect(result).resolves.toMatchObject({ lines: [], truncated: true });
    expect(asked).toEqual(['a']);
  });
});
