import { Entity } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  PostureQuery,
  PostureReport,
  ResultDetail,
  ResultQuery,
  ScanQuery,
  ScanReport,
  ScanReportKind,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import type { Envelope } from '@internal/vendor-common';

/**
 * What Sysdig says about an entity, through our own backend and with the rights of the person who is signed in.
 * Every method throws a `VendorRequestError` when there is no answer, and stops when the signal says so.
 */
export interface SysdigApi {
  /** Sums of all reports that the entity's annotations ask for. */
  getSummary(
    entity: Entity,
    signal?: AbortSignal,
  ): Promise<Envelope<SysdigSummary>>;

  /** One page of the scans of a kind. */
  getScanReport(
    entity: Entity,
    kind: ScanReportKind,
    query: ScanQuery,
    signal?: AbortSignal,
  ): Promise<Envelope<ScanReport>>;

  /** One page of the posture report. */
  getPosture(
    entity: Entity,
    query: PostureQuery,
    signal?: AbortSignal,
  ): Promise<Envelope<PostureReport>>;

  /** One page of the vulnerabilities of a scan, which has to be part of one of the entity's reports. */
  getResult(
    entity: Entity,
    resultId: string,
    query: ResultQuery,
    signal?: AbortSignal,
  ): Promise<Envelope<ResultDetail>>;
}

/** The API of the Sysdig plugin; replace it to read from somewhere else. */
export const sysdigApiRef = createApiRef<SysdigApi>({
  id: 'plugin.sysdig.service',
});
