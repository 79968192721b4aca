/** How a field is compared. */
export type Operator =
  | '='
  | '!='
  | 'in'
  | 'contains'
  | 'starts with'
  | 'exists';

/** How comparisons are joined. */
export type Connective = 'and' | 'or' | 'not';

/** A filter that was understood. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | {
      kind: 'comparison';
      field: string;
      operator: Operator;
      /** None for `exists`, several only for `in`. */
      values: string[];
    };
