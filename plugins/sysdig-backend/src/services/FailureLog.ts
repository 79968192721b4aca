import type { ReportKind } from '@internal/plugin-sysdig-common';
import {
  toVendorFailure,
  VendorError,
  type Clock,
} from '@internal/vendor-client';
import type { SysdigStatus } from './SysdigService';
import { sysdigVendor } from './sysdigVendor';

/** Remembers for operators which report failed last, until it succeeds. */
export class FailureLog {
  private readonly failures: SysdigStatus['failures'] = {};

  constructor(private readonly clock: Clock) {}

  /** Asks, and remembers the outcome. */
  async watch<T>(
    what: ReportKind | 'result',
    ask: () => Promise<T>,
  ): Promise<T> {
    try {
      const answer = await ask();
      delete this.failures[what];
      return answer;
    } catch (error) {
      if (error instanceof VendorError) {
        this.failures[what] = {
          ...toVendorFailure(error, sysdigVendor),
          at: new Date(this.clock.now()).toISOString(),
        };
      }
      throw error;
    }
  }

  /** What is remembered. */
  list(): SysdigStatus['failures'] {
    return { ...this.failures };
  }
}
