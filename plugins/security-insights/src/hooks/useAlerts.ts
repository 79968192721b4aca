import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AlertList,
  AlertQuery,
} from '@internal/plugin-security-insights-common';
import {
  expireEnvelopes,
  toQueryString,
  useEnvelope,
  useListState,
  type EnvelopeState,
  type ListState,
} from '@internal/vendor-ui';
import { securityInsightsApiRef } from '../api';
import { alertList } from '../lib/alertList';
import { envelopeKey } from '../lib/envelopeKey';

const REFRESH_MS = 5 * 60_000;

/** Where a reader is in the list of alerts. */
export type AlertListState = ListState<
  keyof typeof alertList.sorts,
  typeof alertList.filters
>;

/** The page of alerts that the URL asks for. */
export interface Alerts {
  state: EnvelopeState<AlertList>;
  list: AlertListState;
  /** The question as a text; another one has other rows. */
  question: string;
}

/** The page of alerts that the URL asks for, and how to ask for another. */
export function useAlerts(entity: Entity): Alerts {
  const api = useApi(securityInsightsApiRef);
  const list = useListState(alertList);
  const query = toQuery(list);
  const question = toQueryString({ ...query });
  const key = envelopeKey(entity);

  const state = useEnvelope(
    `${key}alerts${question}`,
    async signal => {
      const answer = await api.getAlerts(entity, query, signal);
      // The card counts the same alerts, and must not show other numbers than the tab has just shown.
      expireEnvelopes(`${key}summary`);
      return answer;
    },
    { refreshMs: REFRESH_MS },
  );
  return { state, list, question };
}

function toQuery(list: AlertListState): AlertQuery {
  const { search, sort, order, offset, limit, filters } = list;
  return {
    ...filters,
    q: search,
    sort,
    order,
    cursor: offset > 0 ? String(offset) : undefined,
    limit,
  };
}
