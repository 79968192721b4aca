import { run, stack } from '../__fixtures__/stacks';
import {
  findMovingRun,
  findRefreshMs,
  isMoving,
  isStackMoving,
} from './activity';

describe('isMoving', () => {
  it('is what changes by itself, not what waits for a person', () => {
    expect(isMoving('inProgress')).toBe(true);
    expect(isMoving('waiting')).toBe(true);
    expect(isMoving('needsAttention')).toBe(false);
    expect(isMoving('unknown')).toBe(false);
  });
});

describe('isStackMoving', () => {
  it('counts a run that blocks the stack, whose own state is that of the run before', () => {
    const blocker = {
      id: '1',
      state: 'QUEUED',
      group: 'waiting' as const,
      type: 'TRACKED',
      title: null,
      url: '',
    };
    expect(isStackMoving(stack({ group: 'finished' }))).toBe(false);
    expect(isStackMoving(stack({ group: 'finished', blocker }))).toBe(true);
    expect(isStackMoving(stack({ group: 'inProgress' }))).toBe(true);
    expect(
      isStackMoving(
        stack({
          group: 'finished',
          blocker: { ...blocker, group: 'needsAttention' },
        }),
      ),
    ).toBe(false);
  });
});

describe('findMovingRun', () => {
  it('takes the newest run that is not over and waits for nobody', () => {
    const runs = [
      run({ id: 'a', state: 'UNCONFIRMED' }),
      run({ id: 'b', state: 'APPLYING' }),
      run({ id: 'c', state: 'QUEUED' }),
    ];
    expect(findMovingRun(runs)?.id).toBe('b');
    expect(findMovingRun([run({ state: 'FINISHED' })])).toBeUndefined();
  });
});

describe('findRefreshMs', () => {
  it('follows the operator, and has values of its own', () => {
    const capabilities = { pollSeconds: { active: 7, idle: 70 } };
    expect(findRefreshMs(true, capabilities)).toBe(7000);
    expect(findRefreshMs(false, capabilities)).toBe(70_000);
    expect(findRefreshMs(true)).toBe(5000);
    expect(findRefreshMs(false)).toBe(30_000);
  });
});
