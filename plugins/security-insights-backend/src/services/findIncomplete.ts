import type { IncompleteAlerts } from '@internal/plugin-security-insights-common';
import { alertNames } from '../github/requiredPermission';
import { WITHOUT_GENERIC } from './describeSource';
import type { ListOutcome } from './ListOutcome';

/** What lists of closed alerts lack, in the order of the lists; nothing for those without any answer, which are missing. */
export function findIncomplete(
  outcomes: readonly ListOutcome[],
): IncompleteAlerts[] {
  return outcomes.flatMap(({ type, state, envelope, failure }) => {
    if (envelope?.data.kind !== 'list') {
      return [];
    }
    const { asOf, truncated, data } = envelope;
    const shared = { type, state, asOf };
    const found: IncompleteAlerts[] = [];
    if (truncated) {
      const { length } = data.alerts.filter(alert => alert.state === state);
      found.push({
        ...shared,
        reason: 'truncated',
        message: data.withoutGeneric
          ? WITHOUT_GENERIC
          : `Only the newest ${length} ${state} ${alertNames[type]} were read. GitHub has the others.`,
      });
    }
    if (failure) {
      found.push({ ...shared, reason: 'stale', message: failure.message });
    }
    return found;
  });
}
