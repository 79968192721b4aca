import { stateGroups, type StackSort } from '@internal/plugin-spacelift-common';
import type { ListSpec } from '@internal/vendor-ui';

/** The list of all stacks, in the URL of the page. `only` has one value, so that more can follow. */
export const stackList: ListSpec<
  StackSort,
  {
    group: typeof stateGroups;
    label: 'anyText';
    space: 'anyText';
    only: readonly ['drifted'];
  }
> = {
  prefix: '',
  sorts: { attention: 'asc', name: 'asc', space: 'asc', stateSince: 'desc' },
  defaultSort: 'attention',
  filters: {
    group: stateGroups,
    label: 'anyText',
    space: 'anyText',
    only: ['drifted'],
  },
};
