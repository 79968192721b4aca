import { GraphQLError } from 'graphql';
import { enterState } from '../runs/advanceRuns';
import { scriptFromConfirmation } from '../runs/runScript';
import { findBlocker, isFinished, presentStep } from '../runs/stackStatus';
import { startRun } from '../runs/startRun';
import type { RunState } from '../runs/states';
import { findRun } from '../world/findRun';
import {
  runTypes,
  type CommitRecord,
  type RunRecord,
  type StackRecord,
} from '../world/types';
import { machineUser, unauthorized, type GraphContext } from './context';
import { mayWrite, runNode } from './runNode';

interface RunArgs {
  stack: string;
  run?: string | null;
  note?: string | null;
}

interface TriggerArgs {
  stack: string;
  commitSha?: string | null;
  runType?: string | null;
  runtimeConfig?: object | null;
}

function requireWriter(context: GraphContext, id: string) {
  const { world, session } = context;
  if (!session) {
    throw unauthorized();
  }
  const stack = world.findStack(id);
  if (!stack?.visible) {
    throw new GraphQLError(`could not find stack "${id}"`);
  }
  if (!mayWrite(context, stack)) {
    throw unauthorized();
  }
  return { stack, by: machineUser(session) };
}

function requireRunnable(stack: StackRecord): void {
  if (stack.deleting) {
    throw new GraphQLError('stack is being deleted');
  }
  if (stack.isDisabled) {
    throw new GraphQLError('stack is disabled');
  }
  if (stack.lock) {
    throw new GraphQLError(`stack is locked by ${stack.lock.by}`);
  }
}

function commitOf(
  stack: StackRecord,
  sha: string | null | undefined,
): CommitRecord {
  if (!sha) {
    return stack.trackedCommit;
  }
  if (!/^[\da-f]{7,64}$/i.test(sha)) {
    throw new GraphQLError(`could not find commit "${sha}"`);
  }
  const known = [stack.trackedCommit, ...stack.runs.map(run => run.commit)];
  return (
    known.find(({ hash }) => hash.startsWith(sha.toLowerCase())) ?? {
      ...stack.trackedCommit,
      hash: sha.toLowerCase(),
      url: `https://github.com/${stack.namespace}/${stack.repository}/commit/${sha}`,
    }
  );
}

function trigger(context: GraphContext, args: TriggerArgs): object {
  const { stack, by } = requireWriter(context, args.stack);
  if (args.runtimeConfig) {
    // A key that may start runs may not bring its own configuration; that takes an administrator.
    throw unauthorized();
  }
  requireRunnable(stack);
  const wanted = args.runType ?? 'TRACKED';
  const type = runTypes.find(known => known === wanted);
  if (!type) {
    throw new GraphQLError(`cannot trigger a run of type ${wanted}`);
  }
  const run = startRun(context.world, stack, {
    type,
    title: 'Manual run',
    by,
    commit: commitOf(stack, args.commitSha),
    metadata: context.metadata === undefined ? [] : [context.metadata],
  });
  return runNode(context, stack, run);
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
  allowed: readonly RunState[],
  verb: string,
): void {
  const { state } = presentStep(run);
  if (!allowed.includes(state)) {
    throw new GraphQLError(`a run in state ${state} cannot be ${verb}`);
  }
}

function confirm(context: GraphContext, args: RunArgs): object {
  const { stack, run, by } = requireRun(context, args);
  requireState(run, ['UNCONFIRMED'], 'confirmed');
  const { world, metadata } = context;
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

function end(
  context: GraphContext,
  args: RunArgs,
  options: {
    to: RunState;
    from: readonly RunState[] | 'working';
    verb: string;
  },
): object {
  const { stack, run, by } = requireRun(context, args);
  const { to, from, verb } = options;
  const { state } = presentStep(run);
  if (from !== 'working') {
    requireState(run, from, verb);
  } else if (isFinished(run) || ['QUEUED', 'CONFIRMED'].includes(state)) {
    throw new GraphQLError(`a run in state ${state} cannot be ${verb}`);
  }
  enterState(run, to, { at: context.world.now(), by, note: args.note });
  run.script = [];
  return runNode(context, stack, run);
}

function retry(context: GraphContext, args: RunArgs): object {
  const { stack, run, by } = requireRun(context, args);
  requireRunnable(stack);
  requireState(run, ['FAILED'], 'retried');
  const again = startRun(context.world, stack, {
    type: run.type,
    title: run.title,
    by,
    commit: run.commit,
    metadata: context.metadata === undefined ? [] : [context.metadata],
  });
  return runNode(context, stack, again);
}

/** What changes something. Wants a good token and the right to write to the stack; both fail as `unauthorized`. */
export function mutations(context: GraphContext) {
  return {
    runTrigger: (args: TriggerArgs) => trigger(context, args),
    runConfirm: (args: RunArgs) => confirm(context, args),
    runDiscard: (args: RunArgs) =>
      end(context, args, {
        to: 'DISCARDED',
        from: ['UNCONFIRMED'],
        verb: 'discarded',
      }),
    runCancel: (args: RunArgs) =>
      end(context, args, {
        to: 'CANCELED',
        from: ['QUEUED', 'READY'],
        verb: 'canceled',
      }),
    runStop: (args: RunArgs) =>
      end(context, args, { to: 'STOPPED', from: 'working', verb: 'stopped' }),
    runRetry: (args: RunArgs) => retry(context, args),
  };
}
