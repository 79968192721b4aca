import { stateGroups } from '../types';
import { compareStateGroups } from './compareStateGroups';
import { findState, toStateGroup } from './findState';
import { spaceliftStates } from './spaceliftStates';

// Enumerations of Spacelift's schema.
const stackStates =
  'NONE READY PREPARING INITIALIZING PLANNING UNCONFIRMED CONFIRMED REPLAN_REQUESTED PREPARING_REPLAN PREPARING_APPLY APPLYING DESTROYING FINISHED FAILED DISCARDED STOPPED';
const runStates =
  'QUEUED CANCELED INITIALIZING PLANNING FAILED FINISHED UNCONFIRMED DISCARDED CONFIRMED APPLYING PERFORMING STOPPED DESTROYING PREPARING PREPARING_APPLY SKIPPED REPLAN_REQUESTED PENDING PREPARING_REPLAN READY PENDING_REVIEW';

describe('spaceliftStates', () => {
  it('row 6: knows every state of stacks and runs, once', () => {
    const known = spaceliftStates.map(({ state }) => state);
    expect(new Set(known)).toEqual(
      new Set(`${stackStates} ${runStates}`.split(' ')),
    );
    expect(new Set(known).size).toBe(known.length);
  });

  it('row 6: an unheard-of state is unknown, and no accident of JavaScript', () => {
    for (const state of ['UNKNOWN', 'SOMETHING_NEW', '', 'toString']) {
      expect(toStateGroup(state)).toBe('unknown');
      expect(findState(state)).toBeUndefined();
    }
  });

  it.each([
    ['needsAttention', 'UNCONFIRMED PENDING_REVIEW'],
    ['failed', 'FAILED'],
    ['finished', 'FINISHED'],
    ['idle', 'NONE'],
    ['stopped', 'DISCARDED STOPPED CANCELED SKIPPED'],
    ['waiting', 'QUEUED PENDING READY CONFIRMED REPLAN_REQUESTED'],
  ])('row 22: %s are %s', (group, states) => {
    const found = spaceliftStates.filter(entry => entry.group === group);
    expect(found.map(({ state }) => state).sort()).toEqual(
      states.split(' ').sort(),
    );
  });

  it('ends with the states that Spacelift calls terminal, and with no run at all', () => {
    expect(
      spaceliftStates.filter(({ terminal }) => terminal).map(it => it.state),
    ).toEqual([
      'NONE',
      'FINISHED',
      'FAILED',
      'DISCARDED',
      'STOPPED',
      'CANCELED',
      'SKIPPED',
    ]);
  });

  it('row 22: sorts what needs a person first', () => {
    expect([...stateGroups].reverse().sort(compareStateGroups)).toEqual([
      ...stateGroups,
    ]);
  });
});
