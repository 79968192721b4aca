import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ScanReportKind } from '@internal/plugin-sysdig-common';
import {
  createVendorClient,
  VendorError,
  vendorPath,
  type Clock,
} from '@internal/vendor-client';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { byText } from '../lists/sortLines';
import { reduceDetail, type DetailAnswer } from '../reduce/reduceDetail';
import { reducePosture } from '../reduce/reducePosture';
import { reduceScan } from '../reduce/reduceScan';
import type { SysdigConnection } from '../settings/SysdigSettings';
import {
  inventoryPageSchema,
  parsePage,
  scanPageSchema,
} from './answerSchemas';
import { collectPages, type Page } from './collectPages';
import { createInventoryReader } from './createInventoryReader';
import { operatorHints } from './operatorHints';
import type { SysdigClient } from './SysdigClient';
import { sysdigVendor } from './sysdigVendor';

const SCAN_PAGE = 1000;
const INVENTORY_PAGE = 100;
const MAX_DETAIL_BYTES = 32 * 1024 * 1024;
// One scan in detail takes several times its size in memory until it is reduced.
const DETAILS_AT_ONCE = 2;
const DETAILS_WAITING = 100;

/** What `createSysdigClient` needs. */
export interface SysdigClientOptions {
  connection: SysdigConnection;
  maxItems: number;
  timeoutMs: number;
  logger: LoggerService;
  metrics?: MetricsService;
  clock?: Clock;
}

function unusable(): VendorError {
  return new VendorError({
    code: 'BAD_RESPONSE',
    vendor: sysdigVendor.id,
    message:
      'Sysdig gave an answer that is not the report. Try again later; if it stays so, ask the people who run this portal.',
  });
}

function busy(): VendorError {
  return new VendorError({
    code: 'RATE_LIMITED',
    vendor: sysdigVendor.id,
    message:
      'The portal is opening too many scans at once. Try again in a moment.',
    retryAfterSeconds: 5,
  });
}

function orUnusable<T>(answer: T | undefined): T {
  if (answer === undefined) {
    throw unusable();
  }
  return answer;
}

/** Creates the client for a configured Sysdig. */
export function createSysdigClient(options: SysdigClientOptions): SysdigClient {
  const { connection, maxItems, timeoutMs, logger, metrics, clock } = options;
  const vendor = createVendorClient({
    vendor: sysdigVendor,
    baseUrl: connection.endpoint,
    headers: () => ({
      Authorization: `Bearer ${connection.token}`,
      'X-Sysdig-Product': 'SDS',
    }),
    logger,
    metrics,
    clock,
    limits: { timeoutMs, overallTimeoutMs: 3 * timeoutMs },
    messages: {
      CREDENTIALS_REJECTED:
        "Sysdig does not accept the portal's token. Ask the people who run this portal.",
      FORBIDDEN_BY_VENDOR:
        "Sysdig does not allow this report to the portal's token. Ask the people who run this portal.",
      REQUEST_REJECTED:
        "Sysdig rejects the filter that this entity's annotations make. Check its annotations that begin with sysdigcloud.com/.",
    },
    operatorHints,
  });
  const readInventory = createInventoryReader(request => vendor.read(request));
  const details = bulkhead(DETAILS_AT_ONCE, DETAILS_WAITING);

  async function readScanPage(
    kind: ScanReportKind,
    filter: string,
    cursor: string,
  ): Promise<Page<string>> {
    const response = await vendor.read({
      path: vendorPath`/secure/vulnerability/v1/${`${kind}-results`}`,
      query: {
        limit: Math.min(SCAN_PAGE, maxItems),
        filter,
        ...(cursor && { cursor }),
        // So that the lines beyond the cap are the harmless ones.
        ...(kind === 'runtime' && {
          sort: 'vulnTotalBySeverity',
          order: 'desc',
        }),
      },
    });
    const { items, page } = orUnusable(
      parsePage(scanPageSchema, response.body),
    );
    return {
      items,
      next: page?.next ?? undefined,
      total: page?.total,
    };
  }

  async function readInventoryPage(
    filter: string,
    pageNumber: number,
  ): Promise<Page<number>> {
    const response = await readInventory({
      filter,
      pageNumber,
      pageSize: Math.min(INVENTORY_PAGE, maxItems),
    });
    const { items, page } = orUnusable(
      parsePage(inventoryPageSchema, response.body),
    );
    const hasMore = pageNumber < (page?.total ?? 0);
    return {
      items,
      next: page?.next ?? (hasMore ? pageNumber + 1 : undefined),
    };
  }

  async function readDetail(resultId: string): Promise<DetailAnswer> {
    const { body } = await vendor.read({
      path: vendorPath`/secure/vulnerability/v1/results/${resultId}`,
      maxBytes: MAX_DETAIL_BYTES,
    });
    return orUnusable(reduceDetail(body));
  }

  return {
    async listScans(kind, filter) {
      const collected = await collectPages({
        first: '',
        readPage: cursor => readScanPage(kind, filter, cursor),
        reduce: reduceScan,
        maxItems,
      });
      collected.lines.sort((a, b) => byText(a.asset, b.asset));
      return collected;
    },

    async listInventory(filter) {
      const collected = await collectPages({
        first: 1,
        readPage: pageNumber => readInventoryPage(filter, pageNumber),
        reduce: reducePosture,
        maxItems,
      });
      collected.lines.sort((a, b) => byText(a.name, b.name));
      return collected;
    },

    async readResult(resultId) {
      try {
        return await details.execute(() => readDetail(resultId));
      } catch (error) {
        throw isBulkheadRejectedError(error) ? busy() : error;
      }
    },

    status: () => vendor.status(),
  };
}
