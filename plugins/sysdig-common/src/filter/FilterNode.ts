/** Comparisons of Sysdig's filter languages; no report knows all of them. */
export type FilterOperator =
  | '='
  | '!='
  | 'in'
  | 'contains'
  | 'starts with'
  | 'exists';

/** One comparison of a field. */
export interface FilterComparison {
  type: 'compare';
  field: string;
  operator: FilterOperator;
  /** Plain texts, not escaped: none for `exists`, at least one for `in`, otherwise exactly one. */
  values: readonly string[];
  /** Set for fields that are true or false, which are written without quotes. */
  bare?: true;
}

/** A filter as a tree. Joins have at least two terms, none of which is a join of the same type. */
export type FilterNode =
  | FilterComparison
  | { type: 'not'; term: FilterComparison }
  | { type: 'and' | 'or'; terms: readonly FilterNode[] };
