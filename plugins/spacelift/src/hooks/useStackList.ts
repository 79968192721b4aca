import { useApi } from '@backstage/frontend-plugin-api';
import type {
  StackList,
  StackQuery,
  StackSort,
} from '@internal/plugin-spacelift-common';
import {
  toQueryString,
  useListState,
  type EnvelopeState,
  type ListState,
} from '@internal/vendor-ui';
import { spaceliftApiRef } from '../api';
import { findRefreshMs } from '../lib/activity';
import { stackList } from '../lib/lists';
import { useLiveEnvelope } from './useLiveEnvelope';

/** Where a reader is in the list of all stacks. */
export type StackListState = ListState<StackSort, typeof stackList.filters>;

// As many as the backend takes; a longer URL must not turn into a refused question.
const MAX_LABELS = 20;

function toQuery(list: StackListState): StackQuery {
  const { search, sort, order, offset, limit, filters } = list;
  return {
    q: search,
    group: filters.group,
    label: filters.label.slice(0, MAX_LABELS),
    space: filters.space[0],
    drifted: filters.only.includes('drifted'),
    sort,
    order,
    offset,
    limit,
  };
}

/** The page of the list of all stacks that the URL asks for, kept up to date, and how to ask for another. */
export function useStackList(): {
  state: EnvelopeState<StackList>;
  list: StackListState;
} {
  const api = useApi(spaceliftApiRef);
  const list = useListState(stackList);
  const query = toQuery(list);
  const state = useLiveEnvelope(
    `spacelift/stacks${toQueryString({ ...query })}`,
    signal => api.listStacks(query, signal),
    ({ counts, capabilities }) =>
      findRefreshMs(counts.inProgress + counts.waiting > 0, capabilities),
  );
  return { state, list };
}
