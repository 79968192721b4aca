import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { VendorErrorCode } from '@internal/vendor-common';
import type { Clock } from '../clock/Clock';
import type { VendorIdentity } from '../VendorIdentity';
import type { ClassifyResponse } from './ClassifyResponse';
import type { VendorLimits } from './VendorLimits';
import type { VendorReadRequest, VendorWriteRequest } from './VendorRequest';
import type { VendorResponse } from './VendorResponse';
import type { VendorStatus } from './VendorStatus';

/** What a client needs to know. */
export interface VendorClientOptions {
  vendor: VendorIdentity;
  /** From `parseVendorBaseUrl`. */
  baseUrl: URL;
  /**
   * Headers of every attempt, credentials included; asked for each attempt, so that a token can be exchanged or read
   * anew. The path is that of the request, for vendors whose credentials depend on what is asked for. The signal tells
   * that the call was given up. An error that it throws ends the call; let it throw a `VendorError`.
   */
  headers(options: {
    signal: AbortSignal;
    path: string;
  }):
    | Readonly<Record<string, string>>
    | Promise<Readonly<Record<string, string>>>;
  logger: LoggerService;
  metrics?: MetricsService;
  /** Default: the machine's time. */
  clock?: Clock;
  limits?: Partial<VendorLimits>;
  /**
   * How requests are sent; for vendors whose servers need a certificate authority or client certificate of their own. It
   * must follow no redirect when told so, and heed the signal. Default: Node's own.
   */
  fetch?(url: URL, init: RequestInit): Promise<Response>;
  classify?: ClassifyResponse;
  /**
   * For vendors that explain a failure in text/plain: `classify` then gets that text as the body. Default false. The text
   * is the vendor's, so no message may repeat it.
   */
  plainTextErrors?: boolean;
  /**
   * What people read, by code, instead of the general message. Where a code has several causes, a sentence with the cause
   * stays in front.
   */
  messages?: Partial<Record<VendorErrorCode, string>>;
  /** Added to the message in the log, for example which configuration key to check. Nobody but operators sees them. */
  operatorHints?: Partial<Record<VendorErrorCode, string>>;
}

/** Talks to one vendor, with the portal's credential. Every failure is a `VendorError`. */
export interface VendorClient {
  /** Asks. Repeated at most twice, after a pause, when the vendor fails with 429, 5xx or a lost connection. */
  read(request: VendorReadRequest): Promise<VendorResponse>;
  /** Changes something. Sent at most once, whatever happens. */
  write(request: VendorWriteRequest): Promise<VendorResponse>;
  /** How the vendor does. Asks nothing. */
  status(): VendorStatus;
}
