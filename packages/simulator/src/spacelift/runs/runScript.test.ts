import { scriptFromConfirmation, scriptFromQueue } from './runScript';

const planned = ['READY', 'PREPARING', 'INITIALIZING', 'PLANNING'];

describe('scriptFromQueue', () => {
  it.each([
    ['TRACKED', 'changes', false, ['UNCONFIRMED']],
    ['TRACKED', 'changes', true, ['APPLYING', 'FINISHED']],
    ['TRACKED', 'no-op', false, ['FINISHED']],
    ['TRACKED', 'no-op', true, ['FINISHED']],
    ['TRACKED', 'plan-fails', true, ['FAILED']],
    ['TRACKED', 'apply-fails', false, ['UNCONFIRMED']],
    ['TRACKED', 'apply-fails', true, ['APPLYING', 'FAILED']],
    ['PROPOSED', 'changes', true, ['FINISHED']],
    ['PROPOSED', 'plan-fails', false, ['FAILED']],
    ['DESTROY', 'changes', false, ['UNCONFIRMED']],
    ['DESTROY', 'changes', true, ['DESTROYING', 'FINISHED']],
  ] as const)(
    '%s that comes to %s, autodeploy %s',
    (type, outcome, autodeploy, end) => {
      expect(scriptFromQueue(type, { outcome, autodeploy })).toEqual([
        ...planned,
        ...end,
      ]);
    },
  );
});

describe('scriptFromConfirmation', () => {
  it.each([
    ['TRACKED', 'changes', ['PREPARING_APPLY', 'APPLYING', 'FINISHED']],
    ['TRACKED', 'apply-fails', ['PREPARING_APPLY', 'APPLYING', 'FAILED']],
    ['DESTROY', 'changes', ['PREPARING_APPLY', 'DESTROYING', 'FINISHED']],
  ] as const)('%s that comes to %s', (type, outcome, states) => {
    expect(scriptFromConfirmation(type, outcome)).toEqual(states);
  });
});
