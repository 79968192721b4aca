import type { StateGroup } from './stateGroups';

/** Columns that stacks can be sorted by; `attention` is most urgent first, then newest. */
export type StackSort = 'attention' | 'name' | 'space' | 'stateSince';

/** Question for `GET /stacks`. */
export interface StackQuery {
  /** Part of name, id, description, label, repository or branch, in whatever case; parameter `q`. */
  q?: string;
  /** Only these groups; repeated parameter `group`. */
  group?: StateGroup[];
  /** Stacks that have all of these labels; repeated parameter `label`. */
  label?: string[];
  /** Only stacks of this space; parameter `space` with its id. */
  space?: string;
  /** `true` keeps only those with drift. */
  drifted?: boolean;
  sort?: StackSort;
  order?: 'asc' | 'desc';
  /** From 0. */
  offset?: number;
  /** 1 to 200, default 25. Pages of more than 100 come without descriptions and tracked commits. */
  limit?: number;
}
