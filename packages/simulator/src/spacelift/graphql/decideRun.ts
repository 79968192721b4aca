import { GraphQLError } from 'graphql';
import { enterState } from '../runs/advanceRuns';
import { scriptFromConfirmation } from '../runs/runScript';
import { findBlocker, presentStep } from '../runs/stackStatus';
import { startRun } from '../runs/startRun';
import type { RunState } from '../runs/states';
import { findRun } from '../world/findRun';
import type { RunRecord } from '../world/types';
import type { GraphContext } from './context';
import { requireRunnable, requireWriter } from './requireWriter';
import { runNode } from './runNode';

/** Arguments of the mutations that decide about a run; without `run` it is the one that has the stack. */
export interface RunArgs {
  stack: string;
  run?: string | null;
  note?: string | null;
}

function requireRun(context: GraphContext, args: RunArgs) {
  const { stack, by } = requireWriter(context, args.stack);
  const run = args.run ? findRun(stack, args.run) : findBlocker(stack);
  if (!run) {
    throw new GraphQLError(
      args.run ? `could not find run "${args.run}"` : 'stack has no blocker',
    );
  }
  return { stack, run, by };
}

function requireState(
  run: RunRecord,
  states: readonly RunState[],
  verb: string,
): void {
  const { state } = presentStep(run);
  if (!states.includes(state)) {
    throw new GraphQLError(`a run in state ${state} cannot be ${verb}`);
  }
}

/** `runConfirm`: what was planned is applied. */
export function confirmRun(context: GraphContext, args: RunArgs): object {
  const { world, metadata } = context;
  const { stack, run, by } = requireRun(context, args);
  requireState(run, ['UNCONFIRMED'], 'confirmed');
  const at = world.now();
  enterState(run, 'CONFIRMED', { at, by, note: args.note });
  run.script = scriptFromConfirmation(run.type, stack.outcome);
  run.dueAt = at + world.settings.runStepMs;
  if (metadata !== undefined) {
    run.metadata.push(metadata);
  }
  world.follow(run);
  return runNode(context, stack, run);
}

/** How a run is brought to an end. */
export interface Ending {
  to: RunState;
  /** States in which it can be done. */
  from: readonly RunState[];
  /** Past participle for messages. */
  verb: string;
}

/** `runDiscard`, `runCancel` and `runStop`. */
export function endRun(
  context: GraphContext,
  args: RunArgs,
  { to, from, verb }: Ending,
): object {
  const { stack, run, by } = requireRun(context, args);
  requireState(run, from, verb);
  enterState(run, to, { at: context.world.now(), by, note: args.note });
  run.script = [];
  return runNode(context, stack, run);
}

/** `runRetry`: a failed run once more, as a new one on the same commit. */
export function retryRun(context: GraphContext, args: RunArgs): object {
  const { world, metadata } = context;
  const { stack, run, by } = requireRun(context, args);
  requireRunnable(stack);
  requireState(run, ['FAILED'], 'retried');
  const again = startRun(world, stack, {
    type: run.type,
    title: run.title,
    by,
    commit: run.commit,
    metadata: metadata === undefined ? [] : [metadata],
  });
  return runNode(context, stack, again);
}
