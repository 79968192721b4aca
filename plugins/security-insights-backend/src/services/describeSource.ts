import type {
  AlertSource,
  AlertSourceState,
  AlertType,
} from '@internal/plugin-security-insights-common';
import type { Clock } from '@internal/vendor-client';
import type { VendorErrorCode, VendorFailure } from '@internal/vendor-common';
import { disabledMessages } from '../github/disabledMessages';
import { requiredPermission } from '../github/requiredPermission';
import { countSeverities } from '../lists/countSeverities';
import type { Repository } from '../repositories/Repository';
import type { ListOutcome } from './ListOutcome';

/** Said of a list of secrets that may lack some. */
export const WITHOUT_GENERIC =
  'This GitHub does not list private keys, connection strings, passwords and other secrets of no provider to the portal. Look for them at GitHub.';

const states: Partial<Record<VendorErrorCode, AlertSourceState>> = {
  FORBIDDEN_BY_VENDOR: 'forbidden',
  NOT_FOUND: 'not-found',
  RATE_LIMITED: 'rate-limited',
};

/** What a failure means for a list. */
export function toSourceState({ code }: VendorFailure): AlertSourceState {
  return states[code] ?? 'error';
}

function describeFailure(
  failure: VendorFailure,
  type: AlertType,
  { credentials, clock }: SourceContext,
): Pick<
  AlertSource,
  'state' | 'message' | 'code' | 'retryAt' | 'missingPermission'
> {
  const { code, message, retryAfterSeconds } = failure;
  const permission = requiredPermission(type, credentials);
  return {
    state: toSourceState(failure),
    message,
    code,
    retryAt:
      retryAfterSeconds === undefined
        ? null
        : new Date(clock.now() + retryAfterSeconds * 1000).toISOString(),
    missingPermission: message.includes(permission) ? permission : null,
  };
}

/** What is known beside the outcome itself. */
export interface SourceContext {
  repository: Repository;
  credentials: 'app' | 'token' | 'none';
  clock: Clock;
}

/** How the list of open alerts of a type is doing, and what it counts. */
export function describeSource(
  { type, envelope, failure }: ListOutcome,
  context: SourceContext,
): AlertSource {
  const pass = envelope?.data;
  const counts =
    pass?.kind === 'list'
      ? countSeverities(pass.alerts.filter(({ state }) => state === 'open'))
      : undefined;
  const source: AlertSource = {
    type,
    state: 'ok',
    ...(counts && { counts: counts.bySeverity, open: counts.total }),
    truncated: envelope?.truncated ?? false,
    asOf: envelope?.asOf ?? null,
    stale: counts !== undefined && failure !== undefined,
    message: null,
    missingPermission: null,
    retryAt: null,
    code: null,
    url: `${context.repository.url}/security/${type}`,
  };
  if (failure) {
    return { ...source, ...describeFailure(failure, type, context) };
  }
  if (pass?.kind === 'disabled') {
    return {
      ...source,
      state: 'disabled',
      message: disabledMessages[type][pass.reason],
    };
  }
  return pass?.withoutGeneric
    ? { ...source, message: WITHOUT_GENERIC }
    : source;
}
