import type { Operation } from '../graphql/Operation';
import { writeSelection, type Selection } from '../graphql/Selection';
import { readObject, type RawObject } from './readObject';
import { driftSelection, runDetailSelection, runSelection } from './selections';

const nextPage: Selection = {
  type: 'Stack',
  fields: ['id', { name: 'runs', args: '(before: $before)', of: runSelection }],
};

const firstPage: Selection = {
  type: 'Stack',
  fields: [
    ...nextPage.fields,
    { name: 'proposedRuns', of: runSelection },
    { name: 'integrations', of: driftSelection },
  ],
};

const oneRun: Selection = {
  type: 'Stack',
  fields: ['id', { name: 'run', args: '(id: $run)', of: runDetailSelection }],
};

/** A stack with a page of its runs; the first page also with its search for drift. */
export function listRunsOperation(
  stackId: string,
  before: string | null,
): Operation<RawObject> {
  const selection = before === null ? firstPage : nextPage;
  return {
    name: 'ListRuns',
    variables: { id: stackId, before },
    write: isUnknown =>
      `query ListRuns($id: ID!, $before: ID) { stack(id: $id) ${writeSelection(
        selection,
        isUnknown,
      )} }`,
    read: readObject('stack'),
  };
}

/** One run of a stack with its steps. */
export function readRunOperation(
  stackId: string,
  runId: string,
): Operation<RawObject> {
  return {
    name: 'ReadRun',
    variables: { stack: stackId, run: runId },
    write: isUnknown =>
      `query ReadRun($stack: ID!, $run: ID!) { stack(id: $stack) ${writeSelection(
        oneRun,
        isUnknown,
      )} }`,
    read: readObject('stack', 'run'),
  };
}
