import { filterQuery, recallFilters, rememberFilters } from './filterMemory';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('filterQuery', () => {
  it('writes what the catalog reads', () => {
    const query = filterQuery({
      kind: 'component',
      lifecycles: ['production', 'deprecated'],
      owners: [],
      type: undefined,
    });
    expect([...new URLSearchParams(query)]).toEqual([
      ['filters[kind]', 'component'],
      ['filters[lifecycles]', 'production'],
      ['filters[lifecycles]', 'deprecated'],
    ]);
  });

  it('escapes values', () => {
    const query = filterQuery({ tags: ['a&filters[kind]=user'] });
    expect([...new URLSearchParams(query)]).toEqual([
      ['filters[tags]', 'a&filters[kind]=user'],
    ]);
  });

  it('is empty without filters', () => {
    expect(filterQuery({})).toBe('');
  });
});

describe('recallFilters', () => {
  it('knows nothing at first, and nothing after all filters were removed', () => {
    expect(recallFilters()).toBeUndefined();
    rememberFilters({});
    expect(recallFilters()).toBeUndefined();
  });

  it('returns what was remembered last', () => {
    rememberFilters({ kind: 'api' });
    rememberFilters({ kind: 'system' });
    expect(recallFilters()).toBe('filters%5Bkind%5D=system');
  });

  it('goes on without session storage', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    expect(() => rememberFilters({ kind: 'api' })).not.toThrow();
    expect(recallFilters()).toBeUndefined();
  });
});
