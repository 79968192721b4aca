/** Direction of a sorted column. */
export type SortOrder = 'asc' | 'desc';

/** What a filter accepts: these values, or any text, where only the answer says which there are. */
export type FilterValues = readonly string[] | 'anyText';

/** What a list can be asked for. Define it once, outside of components. */
export interface ListSpec<
  Sort extends string,
  Filters extends Record<string, FilterValues>,
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
  Filters extends Record<string, FilterValues>,
> {
  search: string;
  sort: Sort;
  order: SortOrder;
  /** From 0. */
  offset: number;
  limit: number;
  filters: {
    [Name in keyof Filters]: Filters[Name] extends readonly (infer Value)[]
      ? Value[]
      : string[];
  };
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
