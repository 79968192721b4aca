import { systemClock } from '../clock/systemClock';
import { createErrorFactory } from '../errors/createErrorFactory';
import { AttemptError } from './AttemptError';
import { callDeadline } from './callDeadline';
import { createAttempt, type Call } from './createAttempt';
import { RateLimitGate } from './RateLimitGate';
import { toVendorStatus } from './toVendorStatus';
import { VendorBreaker } from './VendorBreaker';
import type { VendorClient, VendorClientOptions } from './VendorClient';
import { VendorHealth } from './VendorHealth';
import { completeLimits } from './VendorLimits';
import { createVendorMeter } from './createVendorMeter';
import { withRetries } from './withRetries';

const MAX_RETRIES = 2;

/**
 * A client for one vendor. Make one per vendor and share it, because the limits, the silence after a 429 and the circuit
 * breaker belong to the vendor.
 */
export function createVendorClient(options: VendorClientOptions): VendorClient {
  const { vendor, baseUrl, clock = systemClock, classify } = options;
  const limits = completeLimits(options.limits);
  const createError = createErrorFactory(vendor, options.messages);
  const meter = createVendorMeter(vendor, options.metrics);
  const health = new VendorHealth({
    vendor,
    host: baseUrl.host,
    logger: options.logger,
    hints: options.operatorHints,
    clock,
  });
  const gate = new RateLimitGate({
    clock,
    backoffMs: limits.rateLimitBackoffMs,
  });
  const breaker = new VendorBreaker({
    clock,
    failures: limits.breakerFailures,
    openMs: limits.breakerOpenMs,
    createError,
  });
  const attempt = createAttempt({
    baseUrl,
    headers: options.headers,
    limits,
    gate,
    context: {
      vendor,
      clock,
      fetch: options.fetch,
      classify,
      plainTextErrors: options.plainTextErrors,
      createError,
      maxRetryAfterMs: limits.maxRetryAfterMs,
    },
  });

  async function call(
    request: Call['request'],
    write: boolean,
  ): ReturnType<VendorClient['read']> {
    request.signal?.throwIfAborted();
    const { path } = request;
    const startedAt = clock.now();
    const ended = (error?: AttemptError) =>
      meter.called({
        kind: write ? 'write' : 'read',
        ms: clock.now() - startedAt,
        code: error?.error.code,
      });
    const deadline = callDeadline({
      clock,
      ms: limits.overallTimeoutMs,
      signal: request.signal,
      vendor,
      createError,
      write,
    });
    const retries = write ? 0 : Math.min(limits.retries, MAX_RETRIES);
    health.called();
    try {
      const send = () =>
        deadline.guard(() =>
          withRetries(() => attempt({ request, write, deadline }), {
            clock,
            gate,
            deadline,
            retries,
          }),
        );
      const response = await breaker.run(send);
      ended();
      health.succeeded(path);
      return response;
    } catch (error) {
      if (!(error instanceof AttemptError)) {
        throw error;
      }
      ended(error);
      health.failed(error.error, path);
      throw error.error;
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
