import type { Entity } from '@backstage/catalog-model';
import type {
  PostureQuery,
  PostureReport,
  ReportKind,
  ResultDetail,
  ResultQuery,
  ScanQuery,
  ScanReport,
  ScanReportKind,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import type { VendorStatus } from '@internal/vendor-client';
import type { Envelope, VendorFailure } from '@internal/vendor-common';

/** How the plugin does, for operators. Holds no secret. */
export interface SysdigStatus {
  configured: boolean;
  /** Host of `sysdig.endpoint`, port included; null when not configured. */
  endpointHost: string | null;
  /** How Sysdig does; null when not configured. */
  client: VendorStatus | null;
  /** What to do while something fails, with the key to look at; null when nothing does. */
  hint: string | null;
  /** The last failure of each report since its last success, and of single scans as `result`. */
  failures: Partial<
    Record<ReportKind | 'result', VendorFailure & { at: string }>
  >;
  cache: {
    ttlSeconds: number;
    maxItems: number;
    /** What is kept in memory, by kind; sizes are estimates. Null when not configured. */
    kept: Record<
      'scans' | 'posture' | 'results',
      { answers: number; bytes: number }
    > | null;
  };
  allowCustomFilter: boolean;
  /** The operator's fence, and the reports that are still shown with it; null without one. */
  scope: { expression: string; reports: ReportKind[] } | null;
}

/**
 * What the plugin answers about an entity, asked with the portal's own token. Whoever calls it has checked that the
 * person may read the entity and Sysdig's results of it. Every method throws `VendorError`: NOT_CONFIGURED without
 * configuration, NOT_FOUND for what the entity's annotations do not ask for, REQUEST_REJECTED for annotations that
 * cannot be used, and Sysdig's failures when there is no earlier answer.
 */
export interface SysdigService {
  /** Sums of all reports that the annotations ask for, from the same answers as the reports themselves. */
  summary(entity: Entity): Promise<Envelope<SysdigSummary>>;
  /** One page of the runtime, registry or pipeline report. */
  scanReport(
    entity: Entity,
    kind: ScanReportKind,
    query: ScanQuery,
  ): Promise<Envelope<ScanReport>>;
  /** One page of the posture report. */
  postureReport(
    entity: Entity,
    query: PostureQuery,
  ): Promise<Envelope<PostureReport>>;
  /** One page of the vulnerabilities of a scan that one of the entity's reports lists. */
  resultDetail(
    entity: Entity,
    resultId: string,
    query: ResultQuery,
  ): Promise<Envelope<ResultDetail>>;
  /** How the plugin does. Asks Sysdig nothing, throws nothing. */
  status(): SysdigStatus;
}
