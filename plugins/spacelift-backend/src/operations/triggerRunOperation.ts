import type { Operation } from '../graphql/Operation';
import { writeSelection } from '../graphql/Selection';
import { readObject, type RawObject } from './readObject';
import { startedRunSelection } from './selections';

/** Starts a run. Not to be repeated. */
export function triggerRunOperation(options: {
  stackId: string;
  runType: string;
  commitSha: string | null;
}): Operation<RawObject> {
  const { stackId, runType, commitSha } = options;
  return {
    name: 'TriggerRun',
    variables: { stack: stackId, runType, commitSha },
    write: isUnknown =>
      `mutation TriggerRun($stack: ID!, $runType: RunType, $commitSha: String) { runTrigger(stack: $stack, runType: $runType, commitSha: $commitSha) ${writeSelection(
        startedRunSelection,
        isUnknown,
      )} }`,
    read: readObject('runTrigger'),
  };
}
