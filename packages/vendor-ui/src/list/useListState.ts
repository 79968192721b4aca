import { useMemo } from 'react';
import { useUrlState } from '../url';
import type { FilterValues, ListSpec, ListState } from './ListSpec';

/** Lengths of a page that a reader can choose; the first one is the default. */
export const pageSizes = [25, 50, 100] as const;

const orders = ['asc', 'desc'] as const;

// What backends accept at most; a longer URL must not turn into a refused question.
const MAX_SEARCH = 200;
const MAX_OFFSET = 1_000_000;

function closedFilters(filters: Readonly<Record<string, FilterValues>>) {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) =>
      values === 'anyText' ? [] : [[name, values]],
    ),
  );
}

/** The state of a list in the URL. What the URL has no right value for is the default. */
export function useListState<
  Sort extends string,
  Filters extends Record<string, FilterValues>,
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
        ...closedFilters(spec.filters),
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
