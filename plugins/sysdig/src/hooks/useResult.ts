import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ResultDetail, ResultQuery } from '@internal/plugin-sysdig-common';
import {
  toQueryString,
  useEnvelope,
  useListState,
  type EnvelopeState,
  type ListState,
} from '@internal/vendor-ui';
import { sysdigApiRef } from '../api';
import { vulnerabilityList } from '../lib/lists';

/** Where a reader is in the vulnerabilities of a scan. */
export type VulnerabilityListState = ListState<
  keyof typeof vulnerabilityList.sorts,
  typeof vulnerabilityList.filters
>;

/** The page of a scan's vulnerabilities that the URL asks for, and how to ask for another. */
export function useResult(
  entity: Entity,
  resultId: string,
): { state: EnvelopeState<ResultDetail>; list: VulnerabilityListState } {
  const api = useApi(sysdigApiRef);
  const list = useListState(vulnerabilityList);
  const { search, sort, order, offset, limit, filters } = list;
  const query: ResultQuery = {
    search,
    sort,
    order,
    offset,
    limit,
    severity: filters.severity,
    ...Object.fromEntries(filters.only.map(mark => [mark, true])),
  };

  const state = useEnvelope(
    `sysdig/${stringifyEntityRef(entity)}/results/${encodeURIComponent(
      resultId,
    )}${toQueryString({ ...query })}`,
    signal => api.getResult(entity, resultId, query, signal),
  );
  return { state, list };
}
