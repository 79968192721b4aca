import { toPage } from './toPage';

const letters = Array.from({ length: 120 }, (_, index) => `01ITEM${index}`);

function page(input: { first?: number | null; after?: string | null }) {
  return toPage(letters, input, {
    ulid: letter => letter,
    node: letter => ({ letter }),
  });
}

describe('toPage', () => {
  it('gives 50 items at most', () => {
    for (const first of [undefined, null, 50, 51, 5000]) {
      const { edges, pageInfo } = page({ first });
      expect(edges).toHaveLength(50);
      expect(pageInfo).toEqual({
        endCursor: Buffer.from('01ITEM49').toString('base64'),
        hasNextPage: true,
        hasPreviousPage: false,
      });
    }
  });

  it('leads through everything, each item once', () => {
    const seen: object[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { edges, pageInfo } = page({ first: 33, after });
      seen.push(...edges.map(({ node }) => node));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }

    expect(seen).toEqual(letters.map(letter => ({ letter })));
  });

  it('has no cursor on an empty page', () => {
    const last = Buffer.from('01ITEM119').toString('base64');

    expect(page({ after: last })).toEqual({
      edges: [],
      pageInfo: { endCursor: null, hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('refuses a cursor of nothing, and pages of nothing', () => {
    expect(() => page({ after: 'AAAA' })).toThrow('invalid cursor');
    expect(() => page({ first: 0 })).toThrow('"first" must be at least 1');
    expect(() => page({ first: -3 })).toThrow('"first" must be at least 1');
  });
});
