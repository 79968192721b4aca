/** One condition of a search. */
export interface QueryPredicate {
  field: string;
  constraint: {
    booleanEquals?: boolean[] | null;
    enumEquals?: string[] | null;
    stringMatches?: string[] | null;
  };
  exclude?: boolean | null;
}

/** What `searchStacks` and `searchRuns` are asked. */
export interface SearchInput {
  first?: number | null;
  after?: string | null;
  fullTextSearch?: string | null;
  predicates?: QueryPredicate[] | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}
