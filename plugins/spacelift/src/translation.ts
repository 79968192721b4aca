import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { spaceliftStates } from '@internal/plugin-spacelift-common';

const stateTitles: Record<string, string> = Object.fromEntries(
  spaceliftStates.map(({ state, title }) => [state, title]),
);
const stateMeanings: Record<string, string> = Object.fromEntries(
  spaceliftStates.map(({ state, meaning }) => [state, meaning]),
);

/** Texts of the page, the tab and the card. */
export const spaceliftTranslationRef = createTranslationRef({
  id: 'spacelift',
  messages: {
    group: {
      needsAttention: 'Needs attention',
      failed: 'Failed',
      inProgress: 'Running',
      waiting: 'Waiting',
      stopped: 'Stopped',
      finished: 'Finished',
      idle: 'No runs yet',
      unknown: 'Unknown',
    },
    state: stateTitles,
    meaning: stateMeanings,
    stateUnknown: 'This portal does not know the state {{state}}.',
    stateDetail: '{{state}},',
    headline: {
      all: '{{group}}: all {{total}} stacks',
      some: '{{group}}: {{number}} of {{total}} stacks',
      none: 'No stacks',
    },
    badge: {
      drifted: 'Drifted',
      driftedHint:
        'What is deployed differs from what the code says. The drift runs show how.',
      locked: 'Locked by {{name}}',
      disabled: 'Disabled',
      disabledHint: 'Spacelift runs nothing for this stack.',
      deleting: 'Being deleted',
      autodeploy: 'Autodeploy',
      autodeployHint: 'Runs apply their changes without asking.',
      administrative: 'Administrative',
      administrativeHint: 'May change Spacelift itself.',
      protected: 'Protected',
      protectedHint: 'A run asks for the name of the stack first.',
    },
    list: {
      label: 'Stacks',
      search: 'Search stacks',
      state: 'State',
      only: 'Only',
      drifted: 'Drifted',
      space: 'Space',
      allSpaces: 'All spaces',
      labels: 'Labels',
      allLabels: 'All labels',
      searchLabels: 'Search labels',
      withCount: '{{name}} ({{number}})',
      open: 'Details of {{name}}',
      openAll: 'Open Spacelift',
      summary: 'Summary',
      skipped_one: '{{count}} stack could not be read and was left out.',
      skipped_other: '{{count}} stacks could not be read and were left out.',
      moreLabels: 'and {{number}} more',
      empty: {
        title: 'The portal sees no stacks',
        message:
          'The API key of the portal sees no stacks in Spacelift, or the configuration leaves all of them out. Check the role and the space of the key.',
      },
    },
    column: {
      state: 'State',
      stack: 'Stack',
      space: 'Space',
      source: 'Source',
      labels: 'Labels',
      since: 'Since',
      link: 'Spacelift',
    },
    none: '–',
    notSaid: 'Not said',
    stack: {
      facts: 'About this stack',
      space: 'Space',
      branch: 'Branch',
      repository: 'Repository',
      projectRoot: 'Folder',
      commit: 'Tracked commit',
      tool: 'Tool',
      id: 'Id',
      labels: 'Labels',
      entity: 'Named by',
      lockNote: 'Note of the lock',
      open: 'Open in Spacelift',
      showRuns: 'Show runs',
      hideRuns: 'Hide runs',
      runsOf: '{{action}} of {{name}}',
      blocker: 'Open the run in Spacelift',
      loading: 'Stack',
    },
    entity: {
      label: 'Stacks of this entity',
      problems: 'The annotations need attention',
      missing: {
        title_one: 'One stack was not found, or is not visible to the API key',
        title_other:
          '{{count}} stacks were not found, or are not visible to the API key',
        message:
          'Check the annotation spacelift.io/stack-id, and the role of the portal’s API key in the space of the stack.',
      },
      empty: {
        title: 'No stacks match the annotations',
        message:
          'Check their values against the names, labels and spaces in Spacelift, and that the portal’s API key may see the space.',
      },
      emptySystem: {
        title: 'No part of this system names stacks',
        message:
          'A system shows the stacks that its components and resources name with an annotation such as spacelift.io/stack-id.',
      },
    },
    runs: {
      label: 'Runs of {{name}}',
      section: 'Last runs of {{name}}',
      title: 'Runs',
      loading: 'Loading the runs of {{name}}',
      empty: 'This stack has no runs yet.',
      more: 'Load more runs',
      loadingMore: 'Loading…',
      moreOf: 'Load more runs of {{name}}',
      failedMore: 'More runs could not be loaded. {{message}}',
      outdated: 'Runs as of',
      untitled: 'Run {{id}}',
      confirm: 'Confirm or discard in Spacelift',
      push: 'Git push',
      apiKey: 'API key {{name}}',
      by: 'by',
      on: 'on',
      drift: 'Drift detection',
      delta: {
        text: '{{added}} to add, {{changed}} to change, {{deleted}} to delete',
        unknown: 'Changes are not known',
      },
      skipped_one: '{{count}} run could not be read and was left out.',
      skipped_other: '{{count}} runs could not be read and were left out.',
      type: {
        TRACKED: 'Deploy',
        PROPOSED: 'Preview',
        DESTROY: 'Destroy',
        TASK: 'Task',
        TESTING: 'Test',
      },
    },
    drift: {
      title: 'Drift detection',
      schedule: 'Looks for drift',
      inZone: '{{schedule}} ({{zone}})',
      next: 'Next time',
      reconcile: 'On drift',
      reconcileYes: 'Corrects it by itself',
      reconcileNo: 'Only reports it',
      last: 'Last time',
    },
    progress: {
      label: 'Progress of {{title}}',
      steps: 'Steps',
      state: '{{title}}: {{state}}',
      open: 'Open the run in Spacelift',
      by: 'by {{name}}',
      lost: 'The newest state could not be fetched; this is the last one known. {{message}}',
      ended:
        'The portal has stopped following this run. {{message}} Its state is in Spacelift.',
      paused: 'Waiting for the first state.',
    },
    trigger: {
      button: 'Trigger run',
      buttonOf: 'Trigger run for {{name}}',
      title: 'Trigger a run of {{name}}',
      stack: 'Stack',
      space: 'Space',
      branch: 'Branch',
      commit: 'Commit',
      headOf: 'the newest one of {{branch}}',
      headOfBranch: 'the newest one of its branch',
      type: 'Type of run',
      typeTRACKED: 'Deploy (tracked run)',
      typePROPOSED: 'Preview (proposed run)',
      typeDESTROY: 'Destroy',
      happens: 'What will happen',
      happensTRACKED:
        'Spacelift plans the changes, and then waits until somebody confirms or discards them in Spacelift.',
      happensAutodeploy:
        'Applies without asking: autodeploy is on for this stack, so the changes are made as soon as the plan is done.',
      happensPROPOSED:
        'Spacelift only plans, and shows what would change. Nothing is changed.',
      happensDESTROY:
        'Spacelift deletes everything that this stack manages. This cannot be undone.',
      administrative:
        'This is an administrative stack: its runs may change Spacelift itself, with its spaces, policies and other stacks.',
      protected:
        'The people who run this portal have marked this stack as protected.',
      confirm: 'Type {{name}} to confirm',
      submitTRACKED: 'Trigger run',
      submitPROPOSED: 'Plan only',
      submitDESTROY: 'Destroy everything',
      submitting: 'Triggering…',
      sending: 'Asking Spacelift to start the run',
      started: 'The run was started',
      startedText:
        'You can close this; the run goes on, and its progress is shown with the stack.',
      failed: 'The run was not started',
      notAllowed: 'You may not start this run',
      whoGives:
        'The people who run this portal decide who gets it; usually the owners of the entity have it.',
      unknown: 'It is not known whether the run was started',
      unknownText: 'Look at the runs of the stack before you try again.',
      lookAtRuns: 'Look at the runs',
    },
    obstacle: {
      READ_ONLY: 'This portal only shows Spacelift, and starts nothing there.',
      NOT_CONFIRMED:
        'The stack does not name an owner of this entity. Somebody has to add the label {{label}} to it in Spacelift.',
      NOT_CONFIRMEDunowned:
        'The entity has no owner that the stack could name. Give it one in the catalog.',
      DELETING: 'The stack is being deleted.',
      DISABLED:
        'The stack is disabled. Somebody has to enable it in Spacelift.',
      LOCKED:
        'The stack is locked by {{name}}, who has to release it in Spacelift first.',
      LOCKEDnote:
        'The stack is locked by {{name}} (“{{note}}”), who has to release it in Spacelift first.',
      NO_WRITE_ACCESS:
        'The portal’s API key may not start runs of this stack. Ask the people who run this portal.',
      RUNNING: 'Another run is not over yet. Wait for it to finish.',
      RUNNINGblocker:
        'The run “{{title}}” is not over yet. Wait for it to finish.',
      DECISION:
        'The run “{{title}}” waits for a decision. Confirm or discard it in Spacelift first.',
      UNKNOWN_STATE:
        'The stack is in the state {{state}}, which this portal does not know. Trigger it in Spacelift itself.',
      NO_RUN_TYPES: 'This portal is set to trigger no type of run.',
      notAllowed:
        'You lack the permission spacelift.run.trigger for this entity. The people who run this portal decide who gets it; usually the owners of the entity have it.',
      notAllowedParts:
        'You lack the permission spacelift.run.trigger for the entities that name these stacks. The people who run this portal decide who gets it; usually the owners of an entity have it.',
      notAllowedPart:
        'You lack the permission spacelift.run.trigger for {{entity}}. The people who run this portal decide who gets it; usually the owners of the entity have it.',
      notAllowedHere:
        'From this page it takes the permission spacelift.run.trigger for everything. Open the stack from the page of the component it belongs to, where its owners have it.',
      unknownYet: 'It is being found out whether you may.',
      title: 'Runs cannot be triggered here',
    },
    card: {
      needsAttention: 'Need attention',
      failed: 'Failed',
      drifted: 'Drifted',
      missing: 'Not found',
      emptyMissing: 'Stacks not found, or not visible to the API key',
    },
  },
});
