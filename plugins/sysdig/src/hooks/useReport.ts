import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  PostureReport,
  ReportKind,
  ScanReport,
} from '@internal/plugin-sysdig-common';
import type { Envelope } from '@internal/vendor-common';
import {
  toQueryString,
  useEnvelope,
  useListState,
  type EnvelopeState,
  type ListState,
} from '@internal/vendor-ui';
import { sysdigApiRef } from '../api';
import { postureList, scanList } from '../lib/lists';

const REFRESH_MS = 5 * 60_000;

/** Where a reader is in a list of scans. */
export type ScanListState = ListState<
  keyof typeof scanList.sorts,
  typeof scanList.filters
>;

/** Where a reader is in the list of resources. */
export type PostureListState = ListState<
  keyof typeof postureList.sorts,
  typeof postureList.filters
>;

/** The page of a report that the URL asks for, and how to ask for another. */
export function useReport(
  entity: Entity,
  kind: ReportKind,
): {
  state: EnvelopeState<ScanReport | PostureReport>;
  scans: ScanListState;
  resources: PostureListState;
} {
  const api = useApi(sysdigApiRef);
  const scans = useListState(scanList);
  const resources = useListState(postureList);

  const query = kind === 'posture' ? askFor(resources) : askFor(scans);
  const load = (
    signal: AbortSignal,
  ): Promise<Envelope<ScanReport | PostureReport>> =>
    kind === 'posture'
      ? api.getPosture(entity, askFor(resources), signal)
      : api.getScanReport(entity, kind, askFor(scans), signal);

  const state = useEnvelope(
    `sysdig/${stringifyEntityRef(entity)}/${kind}${toQueryString(query)}`,
    load,
    { refreshMs: REFRESH_MS },
  );
  return { state, scans, resources };
}

/** The question that a list state stands for. */
export function askFor<
  Sort extends string,
  Filters extends Record<string, readonly string[]>,
>(list: ListState<Sort, Filters>) {
  const { search, sort, order, offset, limit, filters } = list;
  return { search, sort, order, offset, limit, ...filters };
}
