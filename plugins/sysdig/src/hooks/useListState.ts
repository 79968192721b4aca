import { useMemo } from 'react';
import type { SortOrder } from '@internal/plugin-sysdig-common';
import { useUrlState } from '@internal/vendor-ui';

/** What a list can be asked for. Define it once, outside of components. */
export interface ListSpec<
  Sort extends string,
  Filters extends Record<string, readonly string[]>,
> {
  /** Before each parameter in the URL. */
  prefix: string;
  /** Columns that sort, and the order in which each is most useful. */
  sorts: Readonly<Record<Sort, SortOrder>>;
  defaultSort: Sort;
  /** Filters and the values that each accepts. */
  filters: Filters;
}

/** Where a reader is in a list. Lives in the URL. */
export interface ListState<
  Sort extends string,
  Filters extends Record<string, readonly string[]>,
> {
  search: string;
  sort: Sort;
  order: SortOrder;
  /** From 0. */
  offset: number;
  limit: number;
  filters: { [Name in keyof Filters]: Array<Filters[Name][number]> };
  /** Whether search or filters leave something out. */
  isNarrowed: boolean;
  setSearch(text: string): void;
  setFilter(name: keyof Filters & string, values: readonly string[]): void;
  /** Sorts by a column, or turns its order round when the list is sorted by it already. */
  sortBy(column: Sort): void;
  setOffset(offset: number): void;
  setLimit(limit: number): void;
  /** Drops search and filters. */
  reset(): void;
}

/** Lengths of a page that a reader can choose; the first one is the default. */
export const pageSizes = [25, 50, 100] as const;

const orders = ['asc', 'desc'] as const;

// What the backend accepts at most; a longer URL must not turn into a refused question.
const MAX_SEARCH = 200;
const MAX_OFFSET = 1_000_000;

/** The state of a list in the URL. What the URL has no right value for is the default. */
export function useListState<
  Sort extends string,
  Filters extends Record<string, readonly string[]>,
>(spec: ListSpec<Sort, Filters>): ListState<Sort, Filters> {
  const [values, change] = useUrlState<
    Record<string, string | readonly string[]>
  >(
    spec.prefix,
    {
      search: '',
      sort: spec.defaultSort,
      order: '',
      page: '1',
      size: String(pageSizes[0]),
      ...Object.fromEntries(Object.keys(spec.filters).map(name => [name, []])),
    },
    {
      allowed: {
        sort: Object.keys(spec.sorts),
        order: orders,
        size: pageSizes.map(String),
        ...spec.filters,
      },
    },
  );

  return useMemo(() => {
    const text = (name: string) => String(values[name] ?? '');
    const sort = text('sort') as Sort;
    const order = orders.find(word => word === text('order'));
    const limit = Number(text('size'));
    const page = /^\d{1,6}$/.test(text('page')) ? Number(text('page')) : 1;
    const filters = Object.fromEntries(
      Object.keys(spec.filters).map(name => [name, values[name]]),
    ) as ListState<Sort, Filters>['filters'];
    const applied = order ?? spec.sorts[sort];
    const offset = (Math.max(1, page) - 1) * limit;
    const nothing = Object.fromEntries(
      ['search', 'page', ...Object.keys(spec.filters)].map(name => [
        name,
        undefined,
      ]),
    );

    return {
      search: text('search').slice(0, MAX_SEARCH),
      sort,
      order: applied,
      offset: offset > MAX_OFFSET ? 0 : offset,
      limit,
      filters,
      isNarrowed:
        text('search') !== '' ||
        Object.values(filters).some(list => list.length > 0),
      setSearch: search => change({ search, page: undefined }),
      setFilter: (name, list) => change({ [name]: list, page: undefined }),
      sortBy: column => {
        const standard = spec.sorts[column];
        const turned = applied === 'asc' ? 'desc' : 'asc';
        const next = column === sort ? turned : standard;
        change({
          sort: column,
          order: next === standard ? undefined : next,
          page: undefined,
        });
      },
      setOffset: next => change({ page: String(next / limit + 1) }),
      setLimit: size => change({ size: String(size), page: undefined }),
      reset: () => change(nothing),
    };
  }, [values, change, spec]);
}
