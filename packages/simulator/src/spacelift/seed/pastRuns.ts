import { createRandom } from '../../random';
import type { RunState } from '../runs/states';
import type { StackPlan } from './StackPlan';
import type { WantedRun } from './WantedRun';

const BEFORE: readonly RunState[] = [
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FAILED',
  'DISCARDED',
  'STOPPED',
  'CANCELED',
];

const PROPOSED: readonly RunState[] = [
  'FINISHED',
  'FINISHED',
  'FAILED',
  'SKIPPED',
  'PENDING_REVIEW',
];

/** The runs that deploy or destroy, newest first. */
export function trackedRunsOf(plan: StackPlan): WantedRun[] {
  const random = createRandom(`${plan.id}/history`);
  const type = plan.state === 'DESTROYING' ? 'DESTROY' : 'TRACKED';
  const wanted: WantedRun[] = [];
  if (plan.onTop) {
    wanted.push({
      state: plan.onTop === 'CANCELED' ? 'CANCELED' : 'QUEUED',
      type: 'TRACKED',
      minutes: plan.sinceMinutes / 2,
      needsApproval: plan.onTop === 'NEEDS_APPROVAL',
      onTrackedCommit: true,
    });
  }
  if (plan.state === 'NONE') {
    return wanted;
  }
  let minutes = plan.sinceMinutes;
  wanted.push({
    state: plan.state,
    type,
    minutes,
    title: plan.title,
    onTrackedCommit: true,
  });
  for (let past = 0; past < (plan.history ?? 3); past++) {
    minutes += random.int(180, 4000);
    wanted.push({ state: random.pick(BEFORE), type: 'TRACKED', minutes });
  }
  return wanted;
}

/** The previews and searches for drift, newest first; none on a stack that never ran. */
export function proposedRunsOf(plan: StackPlan): WantedRun[] {
  if (plan.state === 'NONE') {
    return [];
  }
  const random = createRandom(`${plan.id}/proposed`);
  const minutes = plan.sinceMinutes + random.int(60, 900);
  const preview: WantedRun = {
    state: random.pick(PROPOSED),
    type: 'PROPOSED',
    minutes: minutes + random.int(60, 900),
  };
  const search: WantedRun = {
    state: 'FINISHED',
    type: 'PROPOSED',
    minutes,
    title: 'Drift detection',
    driftDetection: true,
    onTrackedCommit: true,
  };
  return plan.drift ? [search, preview] : [preview];
}
