import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  toVendorFailure,
  VendorError,
  type Clock,
  type VendorClient,
} from '@internal/vendor-client';
import type { VendorErrorCode, VendorFailure } from '@internal/vendor-common';
import { operatorHint } from './operatorHint';
import { spaceliftVendor } from './spaceliftVendor';

const FORBIDDEN_QUIET_MS = 60 * 60 * 1000;
// These say something about what was asked for, and nothing about Spacelift.
const PLAIN_ANSWERS: ReadonlySet<VendorErrorCode> = new Set([
  'NOT_FOUND',
  'CONFLICT',
]);

/**
 * Tells the log of failures that came with HTTP 200, of which the HTTP client knows nothing: one line when a kind of
 * failure begins, one when it is over. A missing right is told once an hour per question, because it concerns single
 * stacks.
 */
export class FailureReporter {
  private readonly failing = new Map<VendorErrorCode, Set<string>>();
  private readonly forbiddenAt = new Map<string, number>();
  private readonly toldByClient = new WeakSet<VendorError>();
  private last?: { failure: VendorFailure; at: number };

  constructor(
    private readonly logger: LoggerService,
    private readonly clock: Clock,
  ) {}

  /** The same client; its failures are known not to be told again, because it tells them itself. */
  wrap(client: VendorClient): VendorClient {
    const remember = async <T>(answer: Promise<T>): Promise<T> => {
      try {
        return await answer;
      } catch (error) {
        if (error instanceof VendorError) {
          this.toldByClient.add(error);
        }
        throw error;
      }
    };
    return {
      read: request => remember(client.read(request)),
      write: request => remember(client.write(request)),
      status: () => client.status(),
    };
  }

  /** Asks, and tells of the outcome. */
  async watch<T>(operation: string, ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.answered(operation);
      return answer;
    } catch (error) {
      if (error instanceof VendorError && !this.toldByClient.has(error)) {
        this.failed(operation, error);
      }
      throw error;
    }
  }

  /** The last failure, as long as something fails. */
  failure(): (VendorFailure & { at: string }) | undefined {
    return this.last && this.failing.size > 0
      ? { ...this.last.failure, at: new Date(this.last.at).toISOString() }
      : undefined;
  }

  private failed(operation: string, error: VendorError): void {
    const { code } = error;
    if (PLAIN_ANSWERS.has(code)) {
      this.answered(operation);
      return;
    }
    const now = this.clock.now();
    if (code === 'FORBIDDEN_BY_VENDOR') {
      const told = this.forbiddenAt.get(operation) ?? -Infinity;
      if (now - told >= FORBIDDEN_QUIET_MS) {
        this.forbiddenAt.set(operation, now);
        this.warn(operation, code);
      }
      return;
    }
    this.last = { failure: toVendorFailure(error, spaceliftVendor), at: now };
    const operations = this.failing.get(code) ?? new Set();
    if (operations.size === 0) {
      this.warn(operation, code);
    }
    this.failing.set(code, operations.add(operation));
  }

  private answered(operation: string): void {
    // Whatever was answered, was answered to the key.
    const over = this.failing.delete('CREDENTIALS_REJECTED')
      ? ['CREDENTIALS_REJECTED']
      : [];
    for (const [code, operations] of this.failing) {
      if (operations.delete(operation) && operations.size === 0) {
        this.failing.delete(code);
        over.push(code);
      }
    }
    if (over.length > 0) {
      this.logger.info('Spacelift answers again', {
        vendor: spaceliftVendor.id,
        operation,
      });
    }
  }

  private warn(operation: string, code: VendorErrorCode): void {
    this.logger.warn(`Spacelift failed: ${operatorHint(code)}`, {
      vendor: spaceliftVendor.id,
      operation,
      code,
    });
  }
}
