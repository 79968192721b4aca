import type { Selection } from '../graphql/Selection';

const commit: Selection = {
  type: 'Commit',
  fields: ['hash', 'message', 'authorName', 'timestamp', 'url'],
};

const blocker: Selection = {
  type: 'Run',
  fields: ['id', 'state', 'type', 'title'],
};

/** What is asked of every stack. */
export const stackSelection: Selection = {
  type: 'Stack',
  fields: [
    'id',
    'name',
    'description',
    'labels',
    'state',
    'stateSetAt',
    'branch',
    'namespace',
    'repository',
    'repositoryURL',
    'projectRoot',
    { name: 'spaceDetails', of: { type: 'Space', fields: ['id', 'name'] } },
    'administrative',
    'autodeploy',
    'isDisabled',
    'deleting',
    'canWrite',
    'lockedAt',
    'lockedBy',
    'lockNote',
    'isDrifted',
    { name: 'blocker', of: blocker },
    { name: 'trackedCommit', of: commit },
    {
      name: 'vendorConfig',
      of: { type: 'VendorConfig', fields: ['__typename'] },
    },
  ],
};

/** What is asked of every run. */
export const runSelection: Selection = {
  type: 'Run',
  fields: [
    'id',
    'type',
    'state',
    'finished',
    'title',
    'branch',
    'createdAt',
    'updatedAt',
    'triggeredBy',
    'driftDetection',
    { name: 'commit', of: commit },
    {
      name: 'delta',
      of: { type: 'Delta', fields: ['addCount', 'changeCount', 'deleteCount'] },
    },
  ],
};

/** What is asked of a run that was just started: little, so that nothing of it can fail. */
export const startedRunSelection: Selection = {
  type: 'Run',
  fields: [
    'id',
    'type',
    'state',
    'finished',
    'title',
    'branch',
    'createdAt',
    'triggeredBy',
  ],
};

/** A run with its steps. */
export const runDetailSelection: Selection = {
  type: 'Run',
  fields: [
    ...runSelection.fields,
    {
      name: 'history',
      of: {
        type: 'RunStateTransition',
        fields: ['state', 'timestamp', 'username', 'note'],
      },
    },
  ],
};

/** What is asked about the search for drift. */
export const driftSelection: Selection = {
  type: 'Integrations',
  fields: [
    {
      name: 'driftDetection',
      of: {
        type: 'DriftDetection',
        fields: [
          'schedule',
          'timezone',
          'reconcile',
          'nextSchedule',
          'deleted',
        ],
      },
    },
  ],
};

/** What is asked of every space. */
export const spaceSelection: Selection = {
  type: 'Space',
  fields: ['id', 'parentSpace'],
};

/** Where the next page is. */
export const pageSelection: Selection = {
  type: 'PageInfo',
  fields: ['endCursor', 'hasNextPage'],
};
