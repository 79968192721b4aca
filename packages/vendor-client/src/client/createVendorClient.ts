import { bulkhead, ExponentialBackoff } from 'cockatiel';
import { systemClock } from '../clock/systemClock';
import { createErrorFactory } from '../errors/createErrorFactory';
import { VendorError } from '../errors/VendorError';
import { buildVendorUrl } from '../url/buildVendorUrl';
import { AttemptError } from './AttemptError';
import { buildHeaders } from './buildHeaders';
import { callDeadline, type CallDeadline } from './callDeadline';
import { RateLimitGate } from './RateLimitGate';
import { sendOnce, type SendRequest } from './sendOnce';
import { toVendorStatus } from './toVendorStatus';
import { VendorBreaker } from './VendorBreaker';
import type { VendorClient, VendorClientOptions } from './VendorClient';
import { VendorHealth } from './VendorHealth';
import { defaultVendorLimits } from './VendorLimits';
import { createVendorMeter } from './VendorMeter';
import type { VendorReadRequest, VendorWriteRequest } from './VendorRequest';
import type { VendorResponse } from './VendorResponse';

const MAX_RETRIES = 2;

type AnyRequest = VendorReadRequest | VendorWriteRequest;

/**
 * A client for one vendor. Make one per vendor and share it, because the limits, the silence after a 429 and the circuit
 * breaker belong to the vendor.
 */
export function createVendorClient(options: VendorClientOptions): VendorClient {
  const { vendor, baseUrl, clock = systemClock } = options;
  const limits = { ...defaultVendorLimits, ...options.limits };
  const retries = Math.min(limits.retries, MAX_RETRIES);
  const createError = createErrorFactory(vendor, options.messages);
  const meter = createVendorMeter(vendor, options.metrics);
  const health = new VendorHealth(vendor, baseUrl.host, options.logger, clock);
  const gate = new RateLimitGate(clock, limits.maxRetryAfterMs);
  const slots = bulkhead(limits.maxConcurrent, limits.maxQueued);
  const breaker = new VendorBreaker({
    clock,
    failures: limits.breakerFailures,
    openMs: limits.breakerOpenMs,
  });

  /** Waits for the end of a vendor's silence, or fails at once when that is too far away. */
  async function passGate(deadline: CallDeadline): Promise<void> {
    for (let wait = gate.remainingMs(); wait > 0; wait = gate.remainingMs()) {
      if (wait >= deadline.remainingMs()) {
        throw new AttemptError(
          createError('RATE_LIMITED', {
            retryAfterSeconds: Math.ceil(wait / 1000),
          }),
          {},
        );
      }
      await clock.sleep(wait, deadline.signal);
    }
  }

  /** The vendor's headers; a failure to get them is the call's failure. */
  async function ownHeaders(deadline: CallDeadline) {
    try {
      return await deadline.race(
        Promise.resolve(options.headers({ signal: deadline.signal })),
      );
    } catch (error) {
      throw error instanceof VendorError ? new AttemptError(error, {}) : error;
    }
  }

  async function attempt(
    request: AnyRequest,
    write: boolean,
    deadline: CallDeadline,
  ): Promise<VendorResponse> {
    await passGate(deadline);
    const body =
      request.body === undefined ? undefined : JSON.stringify(request.body);
    const headers = buildHeaders({
      own: request.anonymous ? {} : await ownHeaders(deadline),
      request: request.headers,
      hasBody: body !== undefined,
      createError,
    });
    const message: SendRequest = {
      url: buildVendorUrl(baseUrl, request.path, request.query),
      method: request.method ?? (write ? 'POST' : 'GET'),
      headers,
      body,
      write,
      accepted: new Set([
        ...(request.acceptStatus ?? []),
        ...(request.accept304 ? [304] : []),
      ]),
      maxBytes: request.maxBytes ?? limits.maxBytes,
      timeoutMs: request.timeoutMs ?? limits.timeoutMs,
      signal: deadline.signal,
    };
    return deadline.race(
      slots.execute(async () => {
        await passGate(deadline);
        return sendOnce(message, {
          vendor,
          clock,
          classify: options.classify,
          createError,
        });
      }, deadline.signal),
    );
  }

  /** Closes the gate after a refusal for frequency, and says so in the error. */
  function noteSilence(error: AttemptError): AttemptError {
    if (error.error.code !== 'RATE_LIMITED' || !error.outcome.retryable) {
      return error;
    }
    const ms = gate.close(
      error.outcome.retryAfterMs ?? limits.rateLimitBackoffMs,
    );
    return new AttemptError(
      createError('RATE_LIMITED', {
        retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)),
        vendorStatus: error.error.vendorStatus,
      }),
      error.outcome,
    );
  }

  async function attempts(
    request: AnyRequest,
    write: boolean,
    deadline: CallDeadline,
  ): Promise<VendorResponse> {
    let backoff = new ExponentialBackoff({
      initialDelay: 250,
      maxDelay: 5_000,
    }).next();
    for (let left = write ? 0 : retries; ; left--) {
      try {
        return await attempt(request, write, deadline);
      } catch (caught) {
        if (!(caught instanceof AttemptError)) {
          throw caught;
        }
        const error = noteSilence(caught);
        const pause = Math.max(
          backoff.duration,
          Math.min(error.outcome.retryAfterMs ?? 0, limits.maxRetryAfterMs),
          gate.remainingMs(),
        );
        if (
          left <= 0 ||
          !error.outcome.retryable ||
          pause >= deadline.remainingMs()
        ) {
          throw error;
        }
        await clock.sleep(pause, deadline.signal);
        backoff = backoff.next(undefined);
      }
    }
  }

  async function call(
    request: AnyRequest,
    write: boolean,
  ): Promise<VendorResponse> {
    request.signal?.throwIfAborted();
    const kind = write ? 'write' : 'read';
    const startedAt = clock.now();
    const deadline = callDeadline({
      clock,
      ms: limits.overallTimeoutMs,
      signal: request.signal,
      vendor,
      createError,
      write,
    });
    health.called();
    try {
      const response = await breaker.run(() =>
        deadline.guard(() => attempts(request, write, deadline)),
      );
      meter.called(kind, clock.now() - startedAt);
      health.succeeded(request.path);
      return response;
    } catch (caught) {
      if (!(caught instanceof AttemptError)) {
        throw caught;
      }
      meter.called(kind, clock.now() - startedAt, caught.error.code);
      health.failed(caught.error, request.path);
      throw caught.error;
    } finally {
      deadline.end();
    }
  }

  return {
    read: request => call(request, false),
    write: request => call(request, true),
    status: () => toVendorStatus(health.snapshot(), gate, breaker),
  };
}
