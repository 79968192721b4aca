import { GraphQLError } from 'graphql';
import { startRun } from '../runs/startRun';
import { runTypes, type CommitRecord, type StackRecord } from '../world/types';
import { unauthorized, type GraphContext } from './context';
import { requireRunnable, requireWriter } from './requireWriter';
import { runNode } from './runNode';

/** Arguments of `runTrigger`. */
export interface TriggerArgs {
  stack: string;
  commitSha?: string | null;
  runType?: string | null;
  runtimeConfig?: object | null;
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
  const hash = sha.toLowerCase();
  const known = [stack.trackedCommit, ...stack.runs.map(run => run.commit)];
  return (
    known.find(commit => commit.hash.startsWith(hash)) ?? {
      ...stack.trackedCommit,
      hash,
      message: 'A commit that only its hash is known of',
      url: `https://github.com/${stack.namespace}/${stack.repository}/commit/${hash}`,
    }
  );
}

/** `runTrigger`: queues a run, on the tracked commit unless told. Any commit hash is taken for one that exists. */
export function triggerRun(context: GraphContext, args: TriggerArgs): object {
  const { stack, by } = requireWriter(context, args.stack);
  if (args.runtimeConfig) {
    // Starting runs takes a writer, bringing a configuration of one's own an administrator; the key is no more than a writer.
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
