import type { RateLimitGate } from './RateLimitGate';
import type { VendorBreaker } from './VendorBreaker';
import type { VendorHealth } from './VendorHealth';
import type { VendorStatus } from './VendorStatus';

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** Puts health, silence and circuit breaker together for operators. */
export function toVendorStatus(
  health: ReturnType<VendorHealth['snapshot']>,
  gate: RateLimitGate,
  breaker: VendorBreaker,
): VendorStatus {
  const { lastSuccessAt, lastFailure, lastFailureAt, calls, failures } = health;
  const pause = breaker.pause();
  const silence = gate.silence();
  const status: VendorStatus = {
    state: health.state,
    since: iso(health.since),
    calls,
    failures,
  };
  if (pause) {
    status.state = 'open';
    status.since = iso(pause.since);
    status.retryAt = iso(pause.until);
  } else if (silence) {
    status.state = 'rateLimited';
    status.since = iso(silence.since);
    status.retryAt = iso(silence.until);
  }
  if (lastSuccessAt !== undefined) {
    status.lastSuccessAt = iso(lastSuccessAt);
  }
  if (lastFailure && lastFailureAt !== undefined) {
    status.lastFailure = lastFailure;
    status.lastFailureAt = iso(lastFailureAt);
  }
  return status;
}
