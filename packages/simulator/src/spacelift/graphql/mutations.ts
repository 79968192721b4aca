import { apiKeyUser, type KeyArgs } from './apiKeyUser';
import type { GraphContext } from './context';
import {
  confirmRun,
  endRun,
  retryRun,
  type Ending,
  type RunArgs,
} from './decideRun';
import { triggerRun, type TriggerArgs } from './triggerRun';

const discard: Ending = {
  to: 'DISCARDED',
  from: ['UNCONFIRMED'],
  verb: 'discarded',
};

const cancel: Ending = {
  to: 'CANCELED',
  from: ['QUEUED', 'READY'],
  verb: 'canceled',
};

/** CONFIRMED is missing on purpose: Spacelift cannot stop a run while it waits for the worker that applies it. */
const stop: Ending = {
  to: 'STOPPED',
  from: [
    'READY',
    'PREPARING',
    'INITIALIZING',
    'PLANNING',
    'UNCONFIRMED',
    'REPLAN_REQUESTED',
    'PREPARING_REPLAN',
    'PREPARING_APPLY',
    'APPLYING',
    'DESTROYING',
  ],
  verb: 'stopped',
};

/**
 * What changes something. All but `apiKeyUser` want a good token and the right to write to the stack; without either
 * they fail as `unauthorized`.
 */
export function mutations(context: GraphContext) {
  return {
    apiKeyUser: (args: KeyArgs) => apiKeyUser(context, args),
    runTrigger: (args: TriggerArgs) => triggerRun(context, args),
    runConfirm: (args: RunArgs) => confirmRun(context, args),
    runDiscard: (args: RunArgs) => endRun(context, args, discard),
    runCancel: (args: RunArgs) => endRun(context, args, cancel),
    runStop: (args: RunArgs) => endRun(context, args, stop),
    runRetry: (args: RunArgs) => retryRun(context, args),
  };
}
