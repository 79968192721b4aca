import type { PostureReport } from '@internal/plugin-sysdig-common';
import type { PostureLine } from '../reduce/reducePosture';
import { postureState } from './selectPosture';

/** Sums over a whole posture report. */
export function postureTotals(
  lines: readonly PostureLine[],
): PostureReport['totals'] {
  const states = { failing: 0, passing: 0, notEvaluated: 0 };
  let failedPolicies = 0;
  let passedPolicies = 0;
  for (const line of lines) {
    states[postureState(line)] += 1;
    for (const { passed } of line.policies ?? []) {
      failedPolicies += passed ? 0 : 1;
      passedPolicies += passed ? 1 : 0;
    }
  }
  const evaluated = failedPolicies + passedPolicies;
  return {
    passPercentage:
      evaluated > 0 ? Math.floor((100 * passedPolicies) / evaluated) : null,
    failedPolicies,
    passedPolicies,
    ...states,
    exposed: lines.filter(line => line.exposed === true).length,
  };
}
