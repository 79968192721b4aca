import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ScanReportKind } from '@internal/plugin-sysdig-common';
import {
  createVendorCache,
  VendorError,
  type Clock,
  type VendorCache,
} from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import type { DetailAnswer } from '../reduce/reduceDetail';
import type { PostureLine } from '../reduce/reducePosture';
import type { ScanLine } from '../reduce/reduceScan';
import type { Collected } from './collectPages';
import { FailureLog } from './FailureLog';
import type { SysdigClient } from './SysdigClient';
import type { SysdigStatus } from './SysdigService';
import { sysdigVendor } from './sysdigVendor';

const MIB = 1024 * 1024;
// What one line takes in memory, as measured with the simulated Sysdig's data, and rounded up.
const SCAN_BYTES = 1200;
const POSTURE_BYTES = 2500;
const VULNERABILITY_BYTES = 500;

/** What `AnswerStore` needs. */
export interface AnswerStoreOptions {
  client: SysdigClient;
  /** For how long an answer is fresh. */
  ttlMs: number;
  clock: Clock;
  logger: LoggerService;
  metrics?: MetricsService;
}

/**
 * Sysdig's answers, reduced and kept in memory, bounded by size. They are keyed by report and filter, never by who
 * asks, so that entities and people with the same question share one call. Check rights before.
 */
export class AnswerStore {
  private readonly scanCache: VendorCache<Collected<ScanLine>>;
  private readonly postureCache: VendorCache<Collected<PostureLine>>;
  private readonly resultCache: VendorCache<DetailAnswer>;
  private readonly failureLog: FailureLog;

  constructor(private readonly options: AnswerStoreOptions) {
    const { ttlMs, clock, logger, metrics } = options;
    const common = { ttlMs, clock, logger, metrics, vendor: sysdigVendor };
    this.failureLog = new FailureLog(clock);
    this.scanCache = createVendorCache({
      ...common,
      maxSize: 64 * MIB,
      sizeOf: ({ lines }) => SCAN_BYTES * (1 + lines.length),
    });
    this.postureCache = createVendorCache({
      ...common,
      maxSize: 64 * MIB,
      sizeOf: ({ lines }) => POSTURE_BYTES * (1 + lines.length),
    });
    this.resultCache = createVendorCache({
      ...common,
      maxSize: 64 * MIB,
      sizeOf: ({ vulnerabilities }) =>
        VULNERABILITY_BYTES * (1 + vulnerabilities.length),
    });
  }

  /** A scan report as Sysdig gives it, before what the portal filters itself. */
  scans(
    kind: ScanReportKind,
    filter: string,
  ): Promise<Envelope<Collected<ScanLine>>> {
    return this.scanCache.read(`${kind} ${filter}`, () =>
      this.failureLog.watch(kind, async () => {
        const data = await complete(
          this.options.client.listScans(kind, filter),
        );
        return { data, truncated: data.truncated };
      }),
    );
  }

  /** The inventory for a filter. */
  posture(filter: string): Promise<Envelope<Collected<PostureLine>>> {
    return this.postureCache.read(filter, () =>
      this.failureLog.watch('posture', async () => {
        const data = await complete(this.options.client.listInventory(filter));
        return { data, truncated: data.truncated };
      }),
    );
  }

  /** One scan. */
  result(resultId: string): Promise<Envelope<DetailAnswer>> {
    return this.resultCache.read(resultId, () =>
      this.failureLog.watch('result', async () => ({
        data: await this.options.client.readResult(resultId),
      })),
    );
  }

  /** The last failure of each report since its last success. */
  failures(): SysdigStatus['failures'] {
    return this.failureLog.list();
  }

  /** How many answers are kept. */
  sizes(): SysdigStatus['cache']['kept'] {
    const sizeOf = (cache: VendorCache<unknown>) => {
      const { entries, size } = cache.stats();
      return { answers: entries, bytes: size };
    };
    return {
      scans: sizeOf(this.scanCache),
      posture: sizeOf(this.postureCache),
      results: sizeOf(this.resultCache),
    };
  }
}

// A list is never missing at Sysdig itself; to people, NOT_FOUND means that their annotations do not ask for it.
async function complete<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof VendorError && error.code === 'NOT_FOUND') {
      throw new VendorError({
        code: 'BAD_RESPONSE',
        vendor: sysdigVendor.id,
        message:
          'Sysdig has no such report at the configured address. Ask the people who run this portal.',
        vendorStatus: error.vendorStatus,
      });
    }
    throw error;
  }
}
