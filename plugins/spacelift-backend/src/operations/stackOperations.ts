import type { Operation } from '../graphql/Operation';
import { writeSelection, type Selection } from '../graphql/Selection';
import { readObject, type RawObject } from './readObject';
import { stackSelection } from './selections';

const runState: Selection = {
  type: 'Run',
  fields: ['id', 'state', 'type', 'title', 'finished'],
};

const stackWithRuns: Selection = {
  type: 'Stack',
  fields: [...stackSelection.fields, { name: 'runs', of: runState }],
};

/** One stack. */
export function readStackOperation(id: string): Operation<RawObject> {
  return {
    name: 'ReadStack',
    variables: { id },
    write: isUnknown =>
      `query ReadStack($id: ID!) { stack(id: $id) ${writeSelection(
        stackSelection,
        isUnknown,
      )} }`,
    read: readObject('stack'),
  };
}

/** One stack with its newest runs, to decide whether it can be triggered. */
export function checkStackOperation(id: string): Operation<RawObject> {
  return {
    name: 'CheckStack',
    variables: { id },
    write: isUnknown =>
      `query CheckStack($id: ID!) { stack(id: $id) ${writeSelection(
        stackWithRuns,
        isUnknown,
      )} }`,
    read: readObject('stack'),
  };
}
