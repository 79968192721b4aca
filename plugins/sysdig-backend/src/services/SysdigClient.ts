import type { ScanReportKind } from '@internal/plugin-sysdig-common';
import type { VendorStatus } from '@internal/vendor-client';
import type { DetailAnswer } from '../reduce/reduceDetail';
import type { PostureLine } from '../reduce/reducePosture';
import type { ScanLine } from '../reduce/reduceScan';
import type { Collected } from './collectPages';

/**
 * What the portal asks Sysdig, with the portal's own token: four lists and one scan, nothing else, and only GET.
 * Whoever calls it has checked the rights of the person who asks. Every failure is a `VendorError`.
 */
export interface SysdigClient {
  /** All lines of a scan report, up to the configured number. The filter is complete and not encoded. */
  listScans(kind: ScanReportKind, filter: string): Promise<Collected<ScanLine>>;
  /** All resources of the inventory, up to the configured number. */
  listInventory(filter: string): Promise<Collected<PostureLine>>;
  /** One scan with its vulnerabilities. */
  readResult(resultId: string): Promise<DetailAnswer>;
  /** How Sysdig does. Asks nothing. */
  status(): VendorStatus;
}
