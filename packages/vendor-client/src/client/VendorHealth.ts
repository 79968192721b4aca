import type { LoggerService } from '@backstage/backend-plugin-api';
import type { VendorErrorCode } from '@internal/vendor-common';
import type { Clock } from '../clock/Clock';
import { toVendorFailure } from '../errors/toVendorFailure';
import type { VendorError } from '../errors/VendorError';
import type { VendorIdentity } from '../VendorIdentity';

/** Says nothing about the vendor's health, and is no failure either. */
const PLAIN_ANSWERS: ReadonlySet<VendorErrorCode> = new Set([
  'NOT_FOUND',
  'CONFLICT',
  'REQUEST_REJECTED',
]);
const MAX_FORBIDDEN_PATHS = 100;

/** Whom to watch, and where to tell. */
export interface VendorHealthOptions {
  vendor: VendorIdentity;
  /** Of the base URL; operators see it in the log. */
  host: string;
  logger: LoggerService;
  /** For operators, by code. */
  hints?: Partial<Record<VendorErrorCode, string>>;
  clock: Clock;
}

/** Remembers how a vendor does, and tells the log when that changes. */
export class VendorHealth {
  private state: 'unused' | 'ok' | 'failing' = 'unused';
  private since: number;
  private calls = 0;
  private failures = 0;
  private lastSuccessAt?: number;
  private lastFailure?: { error: VendorError; at: number };
  private readonly reportedCodes = new Set<VendorErrorCode>();
  private readonly forbiddenPaths = new Set<string>();

  constructor(private readonly options: VendorHealthOptions) {
    this.since = options.clock.now();
  }

  /** A call begins. */
  called(): void {
    this.calls += 1;
  }

  /** A call brought what was asked for. */
  succeeded(path: string): void {
    this.lastSuccessAt = this.options.clock.now();
    this.forbiddenPaths.delete(path);
    this.answered();
  }

  /** A call failed. */
  failed(error: VendorError, path: string): void {
    const { code } = error;
    if (PLAIN_ANSWERS.has(code)) {
      this.answered();
      this.report('debug', error, path);
      return;
    }
    this.failures += 1;
    this.lastFailure = { error, at: this.options.clock.now() };
    if (code === 'FORBIDDEN_BY_VENDOR') {
      this.answered();
      this.report(this.isNewlyForbidden(path) ? 'warn' : 'debug', error, path);
      return;
    }
    this.enter('failing');
    this.report(this.reportedCodes.has(code) ? 'debug' : 'warn', error, path);
    this.reportedCodes.add(code);
  }

  /** What `VendorStatus` shows, without the gate and the breaker. */
  snapshot() {
    return {
      state: this.state,
      since: this.since,
      lastSuccessAt: this.lastSuccessAt,
      lastFailure:
        this.lastFailure &&
        toVendorFailure(this.lastFailure.error, this.options.vendor),
      lastFailureAt: this.lastFailure?.at,
      calls: this.calls,
      failures: this.failures,
    };
  }

  private answered(): void {
    if (this.state === 'failing') {
      const seconds = Math.round(
        (this.options.clock.now() - this.since) / 1000,
      );
      this.options.logger.info(
        `${this.options.vendor.title} answers again after ${seconds} seconds`,
        { vendor: this.options.vendor.id, host: this.options.host },
      );
    }
    this.reportedCodes.clear();
    this.enter('ok');
  }

  private enter(state: 'ok' | 'failing'): void {
    if (this.state !== state) {
      this.state = state;
      this.since = this.options.clock.now();
    }
  }

  private isNewlyForbidden(path: string): boolean {
    const known = this.forbiddenPaths.has(path);
    if (known || this.forbiddenPaths.size >= MAX_FORBIDDEN_PATHS) {
      return false;
    }
    this.forbiddenPaths.add(path);
    return true;
  }

  private report(
    level: 'warn' | 'debug',
    error: VendorError,
    path: string,
  ): void {
    const { code, message, vendorStatus, cause } = error;
    const hint = this.options.hints?.[code];
    this.options.logger[level](hint ? `${message} ${hint}` : message, {
      vendor: this.options.vendor.id,
      host: this.options.host,
      path,
      code,
      ...(vendorStatus !== undefined && { vendorStatus }),
      ...(cause instanceof Error && { reason: cause.message }),
    });
  }
}
